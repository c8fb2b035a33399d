// Saving what is shown: the disclosure goes on record, the file goes to the disk, and the page says both.
import { purposes } from '../../../archive/api/consent.ts';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { Ticket } from '../../../archive/api/ids.ts';
import type { CallOptions } from '../../../archive/api/operation.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import type { Made } from '../../state/use-preview.ts';

interface Issued {
  readonly ticket: Ticket;
  readonly name: string;
  readonly sha256: string;
  readonly isProtected: boolean;
}

/** What stands in the record besides the bytes. */
export interface Recorded {
  readonly purpose: string;
  readonly to: string | null;
}

export interface SavePanelProps {
  readonly made: Made;
  /** What is to be known before it leaves. */
  readonly about: string;
  /** Whether it is to leave encrypted. */
  readonly isProtected: boolean;
  /** What is missing before it can leave; null where nothing is. */
  readonly missing: string | null;
  readonly recorded: Recorded;
  readonly issue: (options: Required<CallOptions>) => Promise<Issued>;
  /** Lays the pages out again, for another copy or after a fault. */
  readonly onAgain: () => void;
}

export function SavePanel({ made, about, isProtected, missing, recorded, issue: issueNow, onAgain }: SavePanelProps) {
  const session = useSession();
  const { issue: page } = useWords().page;
  const save = useDeed((_options, issued: Issued) => session.host.saveFile(issued.ticket, issued.name));
  const issue = useDeed(async (options) => {
    const issued = await issueNow(options);
    // What was shown, or, encrypted, what the engine has made sure opens as what was shown.
    const isSame = isProtected ? issued.isProtected : issued.sha256 === made.sha256;
    if (!isSame) throw new ArchiveError('internal', { reason: 'sha256' });
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
          <p className="field-help">{about} {missing ?? page.beforeSaving}</p>
          <Button variant="strong" isDisabled={issue.running || missing !== null} onPress={() => void issueAndSave()}>{page.save}</Button>
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
  return <Saved issued={issue.value} recorded={recorded} save={save} onAgain={onAgain} />;
}

interface SavedProps extends Pick<SavePanelProps, 'recorded' | 'onAgain'> {
  readonly issued: Issued;
  readonly save: ReturnType<typeof useDeed<[Issued], boolean>>;
}

function Saved({ issued, recorded: { purpose, to }, save, onAgain }: SavedProps) {
  const words = useWords();
  const { issue: page, issueOptions } = words.page;
  const known = purposes.find((one) => one === purpose);
  const saved = save.value === true;
  return (
    <div className="issue-save">
      <div className="note" role="status">
        <p className="note-what">{page.recorded}</p>
        <p>{page.recordedFor(known === undefined ? purpose : words.purposes[known], to)}</p>
        {save.running ? null : <p>{saved ? page.saved(issued.name) : page.notSaved}</p>}
        {saved ? <p>{issued.isProtected ? issueOptions.protectedNow : page.outside}</p> : null}
        <p className="fingerprint">{issued.isProtected ? issueOptions.protectedShown : page.sameAsShown} <code>{issued.sha256}</code></p>
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
