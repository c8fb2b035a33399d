// One authority that turns out to be two: the heading of the new one, the names and the testimonies that go with it.
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { AuthorityId } from '../../../archive/api/authority.ts';
import type { Output } from '../../../archive/api/contract.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { doWithUndo, refusedWhy, type ShownAuthority } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';

export interface SplitAuthorityProps {
  readonly shown: ShownAuthority;
  readonly onDone: (made: AuthorityId) => void;
  readonly onClose: () => void;
}

export function SplitAuthority({ shown, onDone, onClose }: SplitAuthorityProps) {
  const session = useSession();
  const { authorities: words } = useWords().page;
  const { splitting } = words;
  const rows = useTestimonies();
  const [heading, setHeading] = useState('');
  const [names, setNames] = useState<readonly string[]>([]);
  const [testimonies, setTestimonies] = useState<readonly string[]>([]);
  const [alias, setAlias] = useState<string>('none');
  const composed = heading.normalize('NFC').trim();
  const given = shown.aliases.find((one) => one === alias);
  const split = useDeed(() => doWithUndo(
    session, ({ authority, testimonies: rewritten }: Output<'authority.split'>) => ({ page }) => page.authorities.splitting.done(authority.heading, rewritten),
    () => session.client['authority.split']({
      authority: shown.id, heading: composed, variants: names.filter((name) => name !== composed),
      testimonies: shown.describing.filter((id) => testimonies.includes(id)),
      ...(given === undefined ? {} : { alias: given }),
    }),
  ));
  async function submit(): Promise<void> {
    const done = await split.run();
    if (done === null) return;
    onClose();
    onDone(done.authority.id);
  }
  const why = refusedWhy(split.fault, words);
  return (
    <DeedDialog
      title={splitting.title(shown.heading)} about={splitting.about} submit={splitting.submit} deed={split} result={null} canSubmit={composed !== ''}
      fault={why === null ? <FaultNote fault={split.fault} /> : <p className="field-error" role="alert">{why}</p>}
      onSubmit={() => void submit()} onClose={onClose}
    >
      <CompletingField
        label={splitting.heading} offered={shown.variants.map(({ text }) => text)} value={heading} isRequired autoFocus
        onChange={(next) => {
          setHeading(next);
          split.forget();
        }}
      />
      {shown.variants.length === 0 ? <p className="field-help">{splitting.noNames}</p> : (
        <CheckboxGroup className="field" value={[...names]} onChange={setNames}>
          <Label className="field-label">{splitting.names}</Label>
          <div className="suggested-choices">{shown.variants.map(({ text }) => <CheckboxField key={text} value={text} label={text} />)}</div>
        </CheckboxGroup>
      )}
      {shown.describing.length === 0 ? <p className="field-help">{splitting.noTestimonies}</p> : (
        <CheckboxGroup className="field" value={[...testimonies]} onChange={setTestimonies}>
          <Label className="field-label">{splitting.testimonies}</Label>
          <p className="field-help">{splitting.testimoniesHelp}</p>
          <div className="split-testimonies">
            {shown.describing.map((id) => <CheckboxField key={id} value={id} label={rows.get(id)?.title ?? id} />)}
          </div>
        </CheckboxGroup>
      )}
      {shown.aliases.length === 0 ? null : (
        <SelectField
          label={splitting.alias} help={splitting.aliasHelp} value={alias} onChange={setAlias}
          options={['none', ...shown.aliases].map((id, index) => ({ id, name: id === 'none' ? splitting.noAlias : splitting.aliasOf(index) }))}
        />
      )}
    </DeedDialog>
  );
}
