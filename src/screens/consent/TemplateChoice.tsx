// Terms of an archive's own forms: filling one in, and keeping what stands in the form as another.
import { useState } from 'react';
import type { Terms } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { DeedDialog } from './DeedDialog.tsx';

export interface TemplateChoiceProps {
  /** What would be kept. */
  readonly terms: Terms;
  readonly onFillIn: (terms: Terms) => void;
}

export function TemplateChoice({ terms, onFillIn }: TemplateChoiceProps) {
  const { client } = useSession();
  const { agreementForm: words } = useWords().page;
  const { value } = useFetched((options) => client['template.list']({}, options));
  const [isSaving, setSaving] = useState(false);
  const templates = value?.templates ?? [];
  return (
    <div className="actions">
      <Menu
        label={<>{words.fillIn}<span aria-hidden="true" className="select-sign" /></>} isDisabled={templates.length === 0}
        items={templates.map((template) => ({
          id: template.name, name: template.name,
          onAction: () => {
            onFillIn(template.terms);
            sayStatus(words.filledIn(template.name));
          },
        }))}
      />
      <Button variant="quiet" onPress={() => setSaving(true)}>{words.saveTemplate}</Button>
      {value !== null && templates.length === 0 ? <span className="field-help">{words.noTemplates}</span> : null}
      {isSaving ? <SaveTemplate terms={terms} names={templates.map(({ name }) => name)} onDone={() => setSaving(false)} /> : null}
    </div>
  );
}

interface SaveTemplateProps {
  readonly terms: Terms;
  readonly names: readonly string[];
  readonly onDone: () => void;
}

function SaveTemplate({ terms, names, onDone }: SaveTemplateProps) {
  const { client } = useSession();
  const { agreementForm: words } = useWords().page;
  const [name, setName] = useState('');
  const save = useDeed((options) => client['template.save']({ name: name.trim(), terms }, options));
  const remove = useDeed((options, gone: string) => client['template.remove']({ name: gone }, options));

  async function submit(): Promise<void> {
    if (await save.run() === null) return;
    sayStatus(words.templateSaved(name.trim()));
    onDone();
  }
  async function removeOne(gone: string): Promise<void> {
    if (await remove.run(gone) !== null) sayStatus(words.templateRemoved(gone));
  }
  return (
    <DeedDialog
      title={words.saveTemplate} about={words.saveTemplateAbout} submit={words.templateSubmit} deed={save} result={null}
      fault={<FaultNote fault={save.fault ?? remove.fault} />} canSubmit={name.trim() !== ''}
      onSubmit={() => void submit()} onClose={onDone}
    >
      <TextField
        label={words.templateName} isRequired autoFocus maxLength={200} value={name} onChange={setName}
        help={names.includes(name.trim()) ? words.templateReplaces : undefined}
      />
      {names.length === 0 ? null : (
        <ul className="templates" aria-label={words.templates}>
          {names.map((one) => (
            <li key={one} className="copy-line">
              <span>{one}</span>
              <Button variant="quiet" square aria-label={words.removeTemplate(one)} isDisabled={remove.running} onPress={() => void removeOne(one)}>
                <span aria-hidden="true" className="sign-close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </DeedDialog>
  );
}
