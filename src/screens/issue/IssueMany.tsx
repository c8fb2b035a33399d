// Issues all that is selected, for one recipient or several: each copy by itself, and what consent kept, told one by one.
import { useState } from 'react';
import { mostCopies } from '../../../archive/api/issue-calls.ts';
import type { Output } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { sayFault } from '../../state/say-fault.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { CopyFields } from './CopyFields.tsx';
import { isReady, plainMaking, settingOf, type CopyMaking } from './copy-making.ts';
import { givenParticulars, noParticulars, ParticularsFields, type FilledIn } from './ParticularsForm.tsx';

export interface IssueManyProps {
  readonly testimonies: readonly TestimonyId[];
  readonly onClose: () => void;
}

/** The same name twice is one recipient. */
const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim().slice(0, 200)).filter((line) => line !== ''))];

export function IssueMany({ testimonies, onClose }: IssueManyProps) {
  const { client, host } = useSession();
  const { issueOptions: { many: page } } = useWords().page;
  const [filledIn, setFilledIn] = useState<FilledIn>(noParticulars);
  const [named, setNamed] = useState('');
  const [making, setMaking] = useState<CopyMaking>(plainMaking);
  const given = givenParticulars(filledIn);
  const recipients = linesOf(named);
  const copies = testimonies.length * Math.max(recipients.length, 1);
  const isTooMany = copies > mostCopies;
  const issue = useDeed(async (options) => {
    const { purpose, language } = given ?? {};
    const done = await client['testimony.issueMany']({
      testimonies: [...testimonies], recipients, ...settingOf(making), ...(purpose === undefined ? {} : { purpose }),
      ...(language === undefined ? {} : { language }), ...(making.isMarked ? { marked: true } : {}),
      ...(making.isProtected ? { passphrase: making.passphrase } : {}),
    }, options);
    return { ...done, saved: done.file !== null && await host.saveFile(done.file.ticket, done.file.name) };
  });
  return (
    <DeedDialog
      title={page.title(testimonies.length)} about={page.about} submit={page.submit(copies)} size="large" deed={issue}
      canSubmit={given !== null && isReady(making) && !isTooMany} fault={<FaultNote fault={issue.fault} />}
      onCancel={issue.cancel} tell={({ done, total }) => page.progress(done, total)}
      onSubmit={() => void issue.run()} onClose={onClose}
      result={issue.value === null ? null : <Issued done={issue.value} isProtected={making.isProtected} />}
    >
      <div className="issue-form">
        <ParticularsFields filledIn={filledIn} onChange={setFilledIn} agreed={[]} ownLanguage={page.language} hasRecipient={false} />
        <TextArea label={page.recipients} help={page.recipientsHelp} optional rows={3} value={named} onChange={setNamed} />
        <CopyFields making={making} onChange={setMaking} others={[]} recipient={named} />
        {isTooMany ? <p className="note note-fault" role="alert">{page.tooMany(mostCopies)}</p> : null}
      </div>
    </DeedDialog>
  );
}

interface IssuedProps {
  readonly done: Output<'testimony.issueMany'> & { readonly saved: boolean };
  readonly isProtected: boolean;
}

function Issued({ done: { copies, left, file, saved }, isProtected }: IssuedProps) {
  const words = useWords();
  const language = useLanguage();
  const { issue: page, issueOptions } = words.page;
  return (
    <>
      {file === null ? <p className="note-what">{issueOptions.many.none}</p> : (
        <>
          <p className="note-what">{saved ? page.saved(file.name) : page.notSaved}</p>
          <p>{issueOptions.many.made(copies.length, new Set(copies.map(({ testimony }) => testimony)).size)}</p>
          {saved ? <p>{isProtected ? issueOptions.protectedNow : page.outside}</p> : null}
        </>
      )}
      {left.length === 0 ? null : (
        <>
          <p>{issueOptions.many.stayed(left.length)}</p>
          <ul className="plain-list">
            {left.map(({ testimony, title, fault }) => <li key={testimony}><strong>{title}</strong> {sayFault(words, language, fault)}</li>)}
          </ul>
        </>
      )}
    </>
  );
}
