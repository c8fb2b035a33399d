// What replacing has done: in which testimonies, what became of what is withheld in them, what was left as it was.
import { useState } from 'react';
import type { Role } from '../../../archive/api/consent.ts';
import type { Output } from '../../../archive/api/contract.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { FlaggedDialog } from '../reading/FlaggedList.tsx';

export interface ReplaceReportProps {
  readonly report: Output<'transcript.replace'>;
  readonly role: Role;
  readonly testimonies: readonly TestimonySummary[];
}

export function ReplaceReport({ report: { places, left, cancelled, testimonies: changed }, role, testimonies }: ReplaceReportProps) {
  const session = useSession();
  const { editing: { replace: words } } = useWords().page;
  const [looked, setLooked] = useState<TestimonySummary | null>(null);
  return (
    <section aria-label={words.report} className="part">
      <div role="status">
        <p>{words.done(places, changed.length)}</p>
        {left === 0 ? null : <p>{words.left(left)}</p>}
        {cancelled ? <p className="note">{words.cancelled}</p> : null}
      </div>
      {changed.length === 0 ? null : (
        <table className="replaced">
          <thead>
            <tr>
              <th scope="col">{words.testimony}</th><th scope="col" className="number">{words.placesHead}</th>
              <th scope="col" className="number">{words.version}</th><th scope="col">{words.restrictions}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ testimony, places: count, version, carried, flagged }) => {
              const about = testimonies.find(({ id }) => id === testimony);
              return (
                <tr key={testimony}>
                  <th scope="row">
                    <Button variant="quiet" onPress={() => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}>
                      {about?.title ?? testimony}
                    </Button>
                  </th>
                  <td className="number">{count}</td>
                  <td className="number">{version}</td>
                  <td>
                    {carried === 0 ? null : <p>{words.carried(carried)}</p>}
                    {flagged === 0 ? null : (
                      <p>
                        <b>{words.flagged(flagged)}</b>{' '}
                        {about === undefined ? null : <Button variant="quiet" onPress={() => setLooked(about)}>{words.lookAtFlagged}</Button>}
                      </p>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {looked === null ? null : (
        <FlaggedDialog testimony={looked.id} role={role} language={looked.language} onClose={() => setLooked(null)} />
      )}
    </section>
  );
}
