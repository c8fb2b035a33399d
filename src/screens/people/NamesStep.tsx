// The places at which a person's names stand, ticked where they mean the person.
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import type { Names } from '../../state/use-names.ts';
import { HitList } from './HitList.tsx';

export function NamesStep({ names, language }: { readonly names: Names; readonly language: string }) {
  const { hits: words } = useWords().page.people;
  const { finding, lines, labels, chosen, choose } = names;
  if (finding.value === null) return <ProgressLine running={finding.running} progress={finding.progress} />;
  return (
    <>
      <p>{lines.length === 0 ? words.none : words.explanation}</p>
      {lines.length === 0 ? null : <HitList label={words.list} language={language} lines={lines} chosen={chosen} onChoose={choose} autoFocus />}
      {labels === 0 ? null : <p>{words.labels(labels)}</p>}
    </>
  );
}
