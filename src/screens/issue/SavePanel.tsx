// Saving what is shown: the disclosure goes on record, the same bytes go to the disk, and the page says both.
import type { Output } from '../../../archive/api/contract.ts';
import { purposes } from '../../../archive/api/consent.ts';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { particularsOf, type FilledIn } from './ParticularsForm.tsx';

export interface SavePanelProps {
  readonly made: Output<'testimony.preview'>;
  readonly filledIn: FilledIn;
  readonly testimony: TestimonyId;
  /** Lays the pages out again, for another copy or after a fault. */
  readonly onAgain: () => void;
}

type Issued = Output<'testimony.issue'>;

export function SavePanel({ made, filledIn, testimony, onAgain }: SavePanelProps) {
  const session = useSession();
  const { issue: page } = useWords().page;
  const save = useDeed((_options, issued: Issued) => session.host.saveFile(issued.ticket, issued.name));
  const issue = useDeed(async (options) => {
    const issued = await session.client['testimony.issue']({ testimony, draft: made.draft }, options);
    if (issued.sha256 !== made.sha256) throw new ArchiveError('internal', { reason: 'sha256' });
    return issued;
  });
  async function issueAndSave(): Promise<void> {
    const issued = await issue.run();
    if (issued !== null) await save.run(issued);
  }

  if (issue.value === null) {
    return (
      <div className="issue-save">
        <div className="issue-save-line">
          <p className="field-help">
            {made.withheld === 0 ? page.withheldNothing : page.withheldIn(made.withheld)} {page.beforeSaving}
          </p>
          <Button variant="strong" isDisabled={issue.running} onPress={() => void issueAndSave()}>{page.save}</Button>
        </div>
        <ProgressLine running={issue.running} progress={issue.progress} onCancel={issue.cancel} />
        <FaultNote fault={issue.fault} />
        {issue.fault === null ? null : (
          <>
            <p>{page.refused}</p>
            <div className="actions"><Button onPress={onAgain}>{page.layOut}</Button></div>
          </>
        )}
      </div>
    );
  }
  return <Saved issued={issue.value} filledIn={filledIn} testimony={testimony} save={save} onAgain={onAgain} />;
}

interface SavedProps extends Pick<SavePanelProps, 'filledIn' | 'testimony' | 'onAgain'> {
  readonly issued: Issued;
  readonly save: ReturnType<typeof useDeed<[Issued], boolean>>;
}

function Saved({ issued, filledIn, testimony, save, onAgain }: SavedProps) {
  const words = useWords();
  const { issue: page } = words.page;
  const { purpose = '', to = null } = particularsOf(testimony, filledIn) ?? {};
  const known = purposes.find((one) => one === purpose);
  const saved = save.value === true;
  return (
    <div className="issue-save">
      <div className="note" role="status">
        <p className="note-what">{page.recorded}</p>
        <p>{page.recordedFor(known === undefined ? purpose : words.purposes[known], to)}</p>
        {save.running ? null : <p>{saved ? page.saved(issued.name) : page.notSaved}</p>}
        {saved ? <p>{page.outside}</p> : null}
        <p className="fingerprint">{page.sameAsShown} <code>{issued.sha256}</code></p>
      </div>
      <FaultNote fault={save.fault} />
      <div className="actions">
        {saved ? <Button onPress={onAgain}>{page.another}</Button> : (
          <Button variant="strong" isDisabled={save.running} onPress={() => void save.run(issued)}>{page.saveAgain}</Button>
        )}
      </div>
    </div>
  );
}
