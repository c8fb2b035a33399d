// The first turns of a file as they would be imported: with them a person sees whether it was read aright.
import type { PlannedReading } from '../../../archive/api/import-calls.ts';
import { formatTimecode } from '../../state/cut-text.ts';
import { useWords } from '../../state/language.ts';

export function SampleTurns({ reading: { sample, language } }: { readonly reading: PlannedReading }) {
  const { review: say } = useWords().page.importing;
  return (
    <section className="import-part">
      <h3>{say.sample}</h3>
      <ol className="sample-turns" lang={language}>
        {sample.map(({ speaker, start, text }, at) => (
          <li key={at}>
            <p className="sample-speaker">
              {speaker === null ? null : <b><bdi>{speaker}</bdi></b>}
              {start === null ? null : <span className="sample-time">{formatTimecode(start)}</span>}
            </p>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
