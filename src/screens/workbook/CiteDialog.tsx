// The citations of a workbook in one of three styles: to be looked at, copied, or saved as a file.
import { useState } from 'react';
import { CitationStyle } from '../../../archive/api/exchange-calls.ts';
import type { WorkbookId } from '../../../archive/api/search-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useKept } from '../../state/use-kept.ts';
import { writeClipboard } from '../../state/write-clipboard.ts';

const styles = CitationStyle.options;
type Style = (typeof styles)[number];

export function CiteDialog({ workbook, onClose }: { readonly workbook: WorkbookId; readonly onClose: () => void }) {
  const { client, host } = useSession();
  const { workbook: words } = useWords().page;
  const [style, setStyle] = useKept<Style>('workbook.style', 'chicago');
  const [said, setSaid] = useState<string | null>(null);
  const { value: cited, fault, running } = useFetched(
    async (options) => ({ ...await client['workbook.cite']({ workbook, style }, options), style }), { of: style },
  );
  const save = useDeed(async (options) => {
    // The file is fetched once: each saving has a ticket of its own.
    const { ticket, name } = await client['workbook.cite']({ workbook, style }, options);
    if (await host.saveFile(ticket, name)) tell(words.saved(name));
  });
  const current = cited?.style === style ? cited : null;
  function tell(sentence: string): void {
    setSaid(sentence);
    sayStatus(sentence);
  }
  const isEmpty = current === null || current.passages === 0;
  return (
    <Dialog
      title={words.citeTitle} isOpen onClose={onClose} size="large"
      actions={(
        <>
          <Button isDisabled={isEmpty} isPending={save.running} onPress={() => void save.run()}>{words.save}</Button>
          <Button
            variant="strong" isDisabled={isEmpty}
            onPress={() => void writeClipboard(current?.text ?? '').then((done) => tell(done ? words.copied : words.clipboardClosed))}
          >
            {words.copy}
          </Button>
        </>
      )}
    >
      <p className="deed-about">{words.citeAbout}</p>
      <SelectField<Style>
        label={words.style} value={style} options={styles.map((id) => ({ id, name: words.styles[id] }))}
        onChange={(next) => {
          setSaid(null);
          setStyle(next);
        }}
      />
      {current === null || current.left === 0 ? null : <p className="note">{words.notCited(current.left)}</p>}
      {current === null ? <ProgressLine running={running} progress={null} /> : (
        <pre className="citations" tabIndex={0} aria-label={words.citations} role="region">{current.text}</pre>
      )}
      <p role="status" className="field-help">{said}</p>
      <FaultNote fault={fault ?? save.fault} />
    </Dialog>
  );
}
