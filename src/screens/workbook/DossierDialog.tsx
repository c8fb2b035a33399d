// Issues a workbook as one PDF: for what, for whom, what consent has left out, and where it was put.
import { useState } from 'react';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import type { ShownWorkbook } from '../../state/workbook-items.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { givenParticulars, noParticulars, ParticularsFields, type FilledIn } from '../issue/ParticularsForm.tsx';

export function DossierDialog({ workbook, onClose }: { readonly workbook: ShownWorkbook; readonly onClose: () => void }) {
  const { client, host } = useSession();
  const { workbook: words, issue: page } = useWords().page;
  const [filledIn, setFilledIn] = useState<FilledIn>(noParticulars);
  const given = givenParticulars(filledIn);
  const issue = useDeed(async (options) => {
    const issued = await client['workbook.issue']({ workbook: workbook.id, ...given }, options);
    return { ...issued, saved: await host.saveFile(issued.ticket, issued.name) };
  });
  const issued = issue.value;
  return (
    <DeedDialog
      title={words.issueTitle} about={words.issueAbout} submit={words.issueSubmit} size="large" deed={issue} canSubmit={given !== null}
      fault={<FaultNote fault={issue.fault} />} onSubmit={() => void issue.run()} onClose={onClose}
      result={issued === null ? null : (
        <>
          <p className="note-what">{issued.saved ? page.saved(issued.name) : page.notSaved}</p>
          <p>{words.issued(issued.pages, issued.passages)}</p>
          {issued.left === 0 ? null : <p>{words.left(issued.left)}</p>}
          {issued.saved ? <p>{page.outside}</p> : null}
          <p className="fingerprint"><code>{issued.sha256}</code></p>
        </>
      )}
    >
      <div className="issue-form"><ParticularsFields filledIn={filledIn} onChange={setFilledIn} agreed={[]} ownLanguage={words.issueLanguage} /></div>
    </DeedDialog>
  );
}
