// One copy that left, in full: who has it, for what, which bytes it was; and a letter to whoever has it.
import type { ReactNode } from 'react';
import type { Disclosure } from '../../../archive/api/consent-calls.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { hasLetters } from '../../state/consent-standing.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useLetters } from '../../state/use-letters.ts';
import { formName, purposeName } from '../consent/DisclosureList.tsx';

export interface CopyInspectorProps {
  readonly disclosure: Disclosure | null;
  readonly row: TestimonySummary | null;
}

export function CopyInspector({ disclosure, row }: CopyInspectorProps) {
  const { register: words } = useWords().page;
  if (disclosure !== null) return <CopyInFull key={disclosure.id} disclosure={disclosure} row={row} />;
  return (
    <div className="inspector">
      <h2 className="inspector-title">{words.noneSelected}</h2>
      <p className="inspector-meaning">{words.selectHelp}</p>
    </div>
  );
}

function CopyInFull({ disclosure, row }: { readonly disclosure: Disclosure; readonly row: TestimonySummary | null }) {
  const session = useSession();
  const words = useWords();
  const { register, agreement } = words.page;
  const letters = useLetters();
  const times = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'ko', { dateStyle: 'long', timeStyle: 'short' });
  const { testimony, at, to, purpose, by, passages, sha256 } = disclosure;
  const consent = useFetched((options) => session.client['consent.show']({ testimony }, options));
  // Of what was erased there is no consent any more: it was withdrawn before.
  const mayWrite = consent.value === null ? consent.fault?.code === 'not-found' : hasLetters(consent.value);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [register.columns.at, times.format(new Date(at))], [register.columns.form, formName(disclosure, words)],
    [register.columns.to, to ?? agreement.noRecipient], [register.columns.purpose, purposeName(purpose, words)],
    [register.columns.by, by], [register.columns.agreement, register.version(disclosure.agreement)],
    [register.columns.passages, new Intl.NumberFormat(words.language).format(passages)],
    [register.columns.sha256, <code key="sha256">{sha256}</code>],
  ];
  return (
    <div className="inspector">
      <h2 className="inspector-title" {...(row === null ? {} : { lang: row.language })}>{row?.title ?? testimony}</h2>
      <div className="inspector-deeds">
        {mayWrite ? <Button variant="strong" isDisabled={letters.running} onPress={() => void letters.run([disclosure])}>{agreement.letter}</Button> : null}
        {row === null ? null : <Button onPress={() => session.go({ screen: 'consent', testimony })}>{agreement.open}</Button>}
      </div>
      {mayWrite ? <p className="field-help">{agreement.lettersHelp}</p> : null}
      <ProgressLine running={letters.running} progress={null} />
      {letters.value === null || letters.value === 0 ? null : <p role="status">{agreement.lettersSaved(letters.value)}</p>}
      <FaultNote fault={letters.fault} />
      <dl className="inspector-particulars">
        {lines.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
    </div>
  );
}
