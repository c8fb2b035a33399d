// Writes descriptions, transcripts or a whole collection for another system, after showing what consent lets go and what it keeps.
import { useState } from 'react';
import { catalogueFormats, transcriptFormats, type ExportFormat } from '../../../archive/api/exchange-calls.ts';
import type { Output } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useKept } from '../../state/use-kept.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { givenParticulars, noParticulars, ParticularsFields, type FilledIn } from '../issue/ParticularsForm.tsx';
import { ReachView } from './ReachView.tsx';

export interface ExportDialogProps {
  readonly testimonies: readonly TestimonyId[];
  readonly onClose: () => void;
}

const formats: readonly ExportFormat[] = ['json', 'bag', ...catalogueFormats.filter((format) => format !== 'json'), ...transcriptFormats];
const describing: readonly ExportFormat[] = catalogueFormats.filter((format) => format !== 'json');

export function ExportDialog({ testimonies, onClose }: ExportDialogProps) {
  const { client, host } = useSession();
  const { exchange } = useWords().page;
  const [format, setFormat] = useKept<ExportFormat>('export.format', 'json');
  const [filledIn, setFilledIn] = useState<FilledIn>(noParticulars);
  // Descriptions leave as part of cataloguing; for texts somebody has to say what for.
  const isDescribing = describing.includes(format);
  const given = isDescribing ? {} : givenParticulars(filledIn);
  const asked = given === null ? null : { format, testimonies: [...testimonies], ...given };
  const of = JSON.stringify(asked);
  const reach = useFetched(async (options) => ({
    of, reach: asked === null ? null : await client['export.preview'](asked, options),
  }), { of });
  const write = useDeed(async (options, input: NonNullable<typeof asked>) => {
    const written = await client['export.write'](input, options);
    return { ...written, saved: await host.saveFile(written.ticket, written.name) };
  });
  const current = reach.value?.of === of ? reach.value.reach : null;
  return (
    <DeedDialog
      title={exchange.title} about={exchange.about} submit={exchange.submit} size="large" deed={write}
      canSubmit={current !== null && current.testimonies.length > 0}
      fault={<FaultNote fault={write.fault ?? (given === null ? null : reach.fault)} />}
      onSubmit={() => {
        if (asked !== null) void write.run(asked);
      }}
      onClose={onClose} result={write.value === null ? null : <Written written={write.value} />}
    >
      <div className="export-columns">
        <div className="issue-form">
          <SelectField<ExportFormat>
            label={exchange.format} help={exchange.formatHelp[format]} value={format} onChange={setFormat}
            options={formats.map((id) => ({ id, name: exchange.formats[id] }))}
          />
          {isDescribing ? null : (
            <ParticularsFields filledIn={filledIn} onChange={setFilledIn} agreed={[]} ownLanguage={exchange.ownLanguage} />
          )}
        </div>
        {current === null
          ? <p className="export-reach field-help" role="status">{given === null ? exchange.sayPurpose : exchange.looking}</p>
          : <ReachView reach={current} hasTexts={!isDescribing} />}
      </div>
    </DeedDialog>
  );
}

/** What left, and where it is now. */
function Written({ written }: { readonly written: Output<'export.write'> & { readonly saved: boolean } }) {
  const { exchange } = useWords().page;
  return (
    <>
      <p className="note-what">{written.saved ? exchange.saved(written.name) : exchange.notSaved}</p>
      <p>{exchange.written(written.testimonies.length, written.files)}</p>
      {written.left.length === 0 ? null : <p>{exchange.stayed(written.left.length)}</p>}
      {written.saved ? <p>{exchange.outside}</p> : null}
      <p className="fingerprint"><code>{written.sha256}</code></p>
    </>
  );
}
