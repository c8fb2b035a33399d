// The other names of an authority: a table of them, another to be added, and what suggests itself, taken with one press.
import { useState, type FormEvent } from 'react';
import { kindOfName, namesOf, variantKinds, variantSchemes, type Variant, type VariantKind, type VariantScheme } from '../../../archive/api/authority.ts';
import type { Suggestion } from '../../../archive/api/authority-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import type { ChangeShown, ShownAuthority } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

interface VariantsPartProps {
  readonly shown: ShownAuthority;
  readonly mayChange: boolean;
  readonly onChange: ChangeShown;
}

export function VariantsPart({ shown, mayChange, onChange }: VariantsPartProps) {
  const { authorities: words } = useWords().page;
  const { variants } = shown;
  const change = useDeed(async (_options, next: readonly Variant[]) => onChange({ variants: [...next] }));
  return (
    <Panel level={3} title={words.fields.variants} about={mayChange ? words.variants.about : undefined}>
      {variants.length === 0 ? <p className="field-help">{words.variants.none}</p> : (
        <table className="variants">
          <thead>
            <tr>
              <th scope="col">{words.variants.text}</th><th scope="col">{words.variants.kind}</th><th scope="col">{words.variants.scheme}</th>
              <th scope="col">{words.variants.language}</th>
              {mayChange ? <th scope="col"><span className="visually-hidden">{words.variants.deeds}</span></th> : null}
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <tr key={variant.text}>
                <th scope="row" {...(variant.language === null ? {} : { lang: variant.language })}>{variant.text}</th>
                <td>{words.variants.kinds[variant.kind]}</td>
                <td>{variant.scheme === null ? null : words.variants.schemes[variant.scheme]}</td>
                <td>{variant.language}</td>
                {mayChange ? (
                  <td>
                    <Button
                      variant="quiet" square aria-label={words.variants.remove(variant.text)}
                      onPress={() => void change.run(variants.filter(({ text }) => text !== variant.text))}
                    >
                      <span aria-hidden="true" className="sign-close" />
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayChange ? (
        <>
          <AddVariant names={namesOf(shown)} onAdd={(variant) => change.run([...variants, variant])} />
          <FaultNote fault={change.fault} />
          <Suggested shown={shown} onTake={(taken) => void change.run([...variants, ...taken])} onChange={onChange} />
        </>
      ) : null}
    </Panel>
  );
}

interface AddVariantProps {
  readonly names: readonly string[];
  readonly onAdd: (variant: Variant) => Promise<unknown>;
}

const isLanguage = (written: string): boolean => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/u.test(written);

/** What script a name is in is told by its letters, until somebody says otherwise. */
function AddVariant({ names, onAdd }: AddVariantProps) {
  const { authorities: { variants: words } } = useWords().page;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<VariantKind | null>(null);
  const [scheme, setScheme] = useState<VariantScheme | 'none'>('none');
  const [language, setLanguage] = useState('');
  const composed = text.normalize('NFC').trim();
  const isKnown = names.includes(composed);
  const isLanguageAmiss = language.trim() !== '' && !isLanguage(language.trim());
  async function sent(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (composed === '' || isKnown || isLanguageAmiss) return;
    const added = await onAdd({
      text: composed, kind: kind ?? kindOfName(composed), scheme: scheme === 'none' ? null : scheme, language: language.trim() === '' ? null : language.trim(),
    });
    if (added === null) return;
    setText('');
    setKind(null);
    setScheme('none');
    setLanguage('');
  }
  return (
    <form className="variant-new" autoComplete="off" noValidate onSubmit={(event) => void sent(event)}>
      <TextField label={words.text} value={text} onChange={setText} maxLength={200} error={isKnown ? words.known : undefined} />
      <SelectField
        label={words.kind} value={kind ?? kindOfName(composed === '' ? 'x' : composed)} onChange={setKind}
        options={variantKinds.map((id) => ({ id, name: words.kinds[id] }))}
      />
      <SelectField
        label={words.scheme} value={scheme} onChange={setScheme}
        options={(['none', ...variantSchemes] as const).map((id) => ({ id, name: id === 'none' ? words.noScheme : words.schemes[id] }))}
      />
      <TextField label={words.language} value={language} onChange={setLanguage} maxLength={35} error={isLanguageAmiss ? words.languageHelp : undefined} />
      <Button type="submit" isDisabled={composed === '' || isKnown || isLanguageAmiss}>{words.add}</Button>
    </form>
  );
}

const asVariant = ({ text, kind, scheme, language }: Suggestion): Variant => ({ text, kind, scheme, language });

interface SuggestedProps extends Pick<VariantsPartProps, 'shown' | 'onChange'> {
  readonly onTake: (taken: readonly Variant[]) => void;
}

function Suggested({ shown, onTake, onChange }: SuggestedProps) {
  const { client } = useSession();
  const { authorities: { variants, suggestions: words } } = useWords().page;
  const { heading, type } = shown;
  const told = useFetched((options) => client['authority.suggest']({ heading, type }, options), { of: `${type} ${heading}` }).value;
  const known = new Set(namesOf(shown));
  const offered = (told?.suggestions ?? []).filter(({ text }) => !known.has(text));
  const coordinates = shown.coordinates === null ? told?.coordinates ?? null : null;
  if (offered.length === 0 && coordinates === null) return null;
  return (
    <section aria-label={words.title} className="suggested">
      <div className="suggested-head">
        <h4>{words.title}</h4>
        {offered.length > 1 ? <Button variant="quiet" onPress={() => onTake(offered.map(asVariant))}>{words.takeAll(offered.length)}</Button> : null}
      </div>
      <p className="field-help">{words.about}</p>
      <ul className="suggested-names">
        {offered.map((one) => (
          <li key={one.text}>
            <Button aria-label={`${words.take(one.text)}, ${words.by[one.by]}`} onPress={() => onTake([asVariant(one)])}>
              {one.text} <span className="field-help">{one.scheme === null ? words.by[one.by] : variants.schemes[one.scheme]}</span>
            </Button>
          </li>
        ))}
        {coordinates === null ? null : (
          <li><Button onPress={() => void onChange({ coordinates })}>{words.coordinates(coordinates.join(', '))}</Button></li>
        )}
      </ul>
    </section>
  );
}
