// What a copy withholds: in how many places, and why.
import type { Output } from '../../../archive/api/contract.ts';
import { Reason } from '../../../archive/api/consent.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useWords } from '../../state/language.ts';

export function WithheldPanel({ made }: { readonly made: Output<'testimony.preview'> }) {
  const words = useWords();
  const { issue: page } = words.page;
  const reasons = Reason.options.flatMap((reason) => {
    const places = made.reasons[reason];
    return places === undefined ? [] : [{ reason, places }];
  });
  return (
    <Panel title={page.withheld}>
      {made.withheld === 0 ? <p>{page.withheldNothing}</p> : (
        <>
          <p>{page.withheldIn(made.withheld)}</p>
          <dl className="issue-reasons">
            {reasons.map(({ reason, places }) => (
              <div key={reason}><dt>{words.reasons[reason]}</dt><dd>{page.inPlaces(places)}</dd></div>
            ))}
          </dl>
          <p className="field-help">{page.withheldWhy}</p>
        </>
      )}
    </Panel>
  );
}
