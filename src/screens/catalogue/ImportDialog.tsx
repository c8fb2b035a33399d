// Brings transcripts in: the files, what they have in common, how far it is, and what came of it.
import { useId, useState, type FormEvent } from 'react';
import type { ImportReport } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { importFiles, nothingChosen, type ChosenFiles } from '../../state/import-files.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { CollectionField } from '../consent/CollectionField.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { ImportReportView } from './ImportReportView.tsx';

export interface ImportDialogProps {
  readonly chosen: ChosenFiles;
  readonly onChoose: (chosen: ChosenFiles) => void;
  readonly collections: readonly string[];
  /** The collection that is looked at, which is likely the one that is meant. */
  readonly collection: string;
  /** The list has more in it than before. */
  readonly onImported: () => void;
  readonly onClose: () => void;
}

type LanguageChoice = 'infer' | 'en' | 'ko';

export function ImportDialog({ chosen, onChoose, collections, collection: begun, onImported, onClose }: ImportDialogProps) {
  const session = useSession();
  const words = useWords();
  const { importing, common } = words.page;
  const form = useId();
  const [collection, setCollection] = useState(begun);
  const [language, setLanguage] = useState<LanguageChoice>('infer');
  const [consent, setConsent] = useState<'closed' | 'open'>('closed');
  const [report, setReport] = useState<ImportReport | null>(null);
  const bring = useDeed((options) => importFiles(session, chosen.files, {
    consent,
    ...(collection.trim() === '' ? {} : { collection: collection.trim() }),
    ...(language === 'infer' ? {} : { language }),
  }, options, setReport));
  const isOver = !bring.running && (report !== null || bring.fault !== null);
  const canSubmit = !bring.running && chosen.files.length > 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!canSubmit) return;
    setReport(null);
    await bring.run();
    onImported();
  }
  function again(): void {
    bring.forget();
    setReport(null);
    onChoose(nothingChosen);
  }

  return (
    <Dialog
      title={isOver ? importing.reportTitle : importing.title} isOpen size="large" mustAnswer={bring.running} onClose={onClose}
      actions={isOver ? (
        <>
          <Button onPress={again}>{importing.more}</Button>
          <Button variant="strong" autoFocus onPress={onClose}>{common.close}</Button>
        </>
      ) : (
        <>
          {bring.running
            ? <Button onPress={bring.cancel}>{importing.stop}</Button>
            : <Button onPress={onClose}>{common.cancel}</Button>}
          <Button type="submit" form={form} variant="strong" isDisabled={!canSubmit}>{importing.submit}</Button>
        </>
      )}
    >
      {isOver ? null : (
        <form id={form} onSubmit={(event) => void submit(event)} autoComplete="off" inert={bring.running}>
          <ChooseFiles chosen={chosen} onChoose={onChoose} />
          <div className="fields-in-row">
            <CollectionField
              label={importing.collection} help={importing.collectionHelp} optional collections={collections}
              value={collection} onChange={setCollection}
            />
            <SelectField<LanguageChoice>
              label={importing.language} help={importing.languageHelp} value={language} onChange={setLanguage}
              options={[
                { id: 'infer', name: importing.inferLanguage }, { id: 'en', name: words.languages.en }, { id: 'ko', name: words.languages.ko },
              ]}
            />
          </div>
          <RadioField
            label={importing.consent} value={consent} onChange={setConsent}
            options={[
              { id: 'closed', name: importing.consentClosed, help: importing.consentClosedHelp },
              { id: 'open', name: importing.consentOpen, help: importing.consentOpenHelp },
            ]}
          />
        </form>
      )}
      {bring.running ? <p className="field-help">{importing.stopHelp}</p> : null}
      <ProgressLine running={bring.running} progress={bring.progress} />
      <FaultNote fault={bring.fault} />
      {report === null || bring.running ? null : <ImportReportView report={report} files={chosen.files} onLeave={onClose} />}
    </Dialog>
  );
}
