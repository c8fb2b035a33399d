// Brings transcripts in: chosen or dropped, with the language, collection and consent that they have in common.
import { useRef, useState, type DragEvent, type FormEvent } from 'react';
import type { ImportReport } from '../../archive/api/contract.ts';
import { Language } from '../../archive/api/transcript.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { Working } from '../parts/Working.tsx';
import { importFiles, type Incoming } from '../state/import-files.ts';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';
import { ImportReportView } from './ImportReportView.tsx';

const extensions = '.txt,.text,.md,.markdown,.vtt,.srt';

export interface ImportPanelProps {
  readonly startsOpen: boolean;
  readonly onImported: () => void;
}

export function ImportPanel({ startsOpen, onImported }: ImportPanelProps) {
  const session = useSession();
  const words = useWords();
  const { importing, common } = words.page;
  // Only to begin with: a list that is no longer empty must not close the report.
  const [open] = useState(startsOpen);
  const [files, setFiles] = useState<readonly Incoming[]>([]);
  const [collection, setCollection] = useState('');
  const [language, setLanguage] = useState<Language | null>(null);
  const [consent, setConsent] = useState<'closed' | 'open'>('closed');
  const [report, setReport] = useState<ImportReport | null>(null);
  const bring = useDeed((options) => importFiles(session, files, {
    consent,
    ...(collection.trim() === '' ? {} : { collection: collection.trim() }),
    ...(language === null ? {} : { language }),
  }, options, setReport));

  function choose(chosen: readonly Incoming[]): void {
    if (chosen.length === 0) return;
    bring.forget();
    setReport(null);
    setFiles(chosen);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setReport(null);
    await bring.run();
    setFiles([]);
    onImported();
  }

  return (
    <details className="panel" open={open}>
      <summary>{importing.title}</summary>
      <form onSubmit={(event) => void submit(event)} autoComplete="off">
        <ChooseFiles files={files} onChoose={choose} />
        <div className="fields-in-row">
          <Field label={importing.collection} help={importing.collectionHelp} optional={common.optional}>
            {(ids) => <input {...ids} {...privately} maxLength={200} value={collection} onChange={(event) => setCollection(event.target.value)} />}
          </Field>
          <Field label={common.language}>
            {(ids) => (
              <select {...ids} value={language ?? ''} onChange={(event) => setLanguage(Language.safeParse(event.target.value).data ?? null)}>
                <option value="">{importing.inferLanguage}</option>
                {Language.options.map((one) => <option key={one} value={one}>{words.languages[one]}</option>)}
              </select>
            )}
          </Field>
        </div>
        <fieldset>
          <legend>{importing.consent}</legend>
          {(['closed', 'open'] as const).map((answer) => (
            <label key={answer} className="choice">
              <input type="radio" name="consent" checked={consent === answer} onChange={() => setConsent(answer)} />
              <span>
                <b>{answer === 'closed' ? importing.consentClosed : importing.consentOpen}</b>
                <span className="field-help">{answer === 'closed' ? importing.consentClosedHelp : importing.consentOpenHelp}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button type="submit" className="main" disabled={bring.running || files.length === 0}>{importing.submit}</button>
        </div>
      </form>
      <Working running={bring.running} progress={bring.progress} onCancel={bring.cancel} />
      <FaultNote fault={bring.fault} />
      {report === null ? null : <ImportReportView report={report} />}
    </details>
  );
}

interface ChooseFilesProps {
  readonly files: readonly Incoming[];
  readonly onChoose: (files: readonly Incoming[]) => void;
}

function ChooseFiles({ files, onChoose }: ChooseFilesProps) {
  const { host } = useSession();
  const words = useWords().page.importing;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { chooseFiles } = host;

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  }

  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-label" id="files-label">{words.files}</p>
      <button
        type="button"
        onClick={() => void (chooseFiles === null ? input.current?.click() : chooseFiles('files').then(onChoose))}
      >
        {words.choose}
      </button>
      <span>{files.length === 0 ? words.dropHere : words.chosen(files.length)}</span>
      <input
        ref={input} type="file" multiple hidden accept={extensions} aria-labelledby="files-label"
        onChange={(event) => {
          onChoose([...event.target.files ?? []]);
          // So that the same files can be chosen once more.
          event.target.value = '';
        }}
      />
      <p className="field-help">{words.filesHelp}</p>
    </div>
  );
}
