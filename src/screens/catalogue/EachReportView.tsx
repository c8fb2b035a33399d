// How far a deed for several testimonies is, and what came of it.
import { ProgressBar } from 'react-aria-components';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import type { EachReport } from '../../state/each-testimony.ts';
import { useWords } from '../../state/language.ts';

export function EachProgress({ done, total }: { readonly done: number; readonly total: number }) {
  const { each } = useWords().page.consent;
  const told = each.progress(done, total);
  return (
    <div className="progress">
      <ProgressBar aria-label={told} className="progress-bar" value={done} maxValue={total}>
        {({ percentage }) => (
          <span className="progress-track"><span className="progress-fill" style={{ inlineSize: `${percentage ?? 0}%` }} /></span>
        )}
      </ProgressBar>
      <span className="progress-told" role="status">{told}</span>
    </div>
  );
}

export function EachReportView({ report, rows }: { readonly report: EachReport; readonly rows: readonly TestimonySummary[] }) {
  const words = useWords();
  const { each } = words.page.consent;
  const { done, failed, left } = report;
  return (
    <div className="each-report" role="status">
      <p className="report-sum">{each.done(done.length)}</p>
      {failed.length === 0 ? null : (
        <>
          <p>{each.failed(failed.length)}</p>
          <ul>
            {failed.map(({ testimony, fault }) => {
              const row = rows.find(({ id }) => id === testimony);
              return (
                <li key={testimony}>
                  <span className="testimony-name" lang={row?.language}>{row?.title ?? testimony}</span>
                  <span className="field-help restriction-why">{words.faults[fault.code].what} {words.faults[fault.code].wayOut}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {left.length === 0 ? null : <p>{each.left(left.length)}</p>}
    </div>
  );
}
