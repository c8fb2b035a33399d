// What holds for every file of an import of which nothing else is said: collection, language, consent, and whether originals are kept.
import { memo, useMemo } from 'react';
import { Language } from '../../../archive/api/language.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { countCollections } from '../../state/catalogue-rows.ts';
import type { ForAll } from '../../state/import-review.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useTestimonyList } from '../../state/testimony-list.ts';
import { CollectionField } from '../consent/CollectionField.tsx';

export interface ForAllFieldsProps {
  readonly forAll: ForAll;
  readonly onChange: (change: Partial<ForAll>) => void;
}

export const ForAllFields = memo(function ForAllFields({ forAll, onChange }: ForAllFieldsProps) {
  const words = useWords();
  const locale = useLanguage();
  const { importing } = words.page;
  const { testimonies } = useTestimonyList();
  const collections = useMemo(() => countCollections(testimonies ?? [], locale).map(({ name }) => name), [testimonies, locale]);
  return (
    <section aria-label={importing.review.forAll} className="import-for-all">
      <CollectionField
        label={importing.collection} optional collections={collections} value={forAll.collection} onChange={(collection) => onChange({ collection })}
      />
      <SelectField<ForAll['language']>
        label={importing.language} value={forAll.language} onChange={(language) => onChange({ language })}
        options={[{ id: 'infer', name: importing.inferLanguage }, ...Language.options.map((id) => ({ id, name: words.languages[id] }))]}
      />
      <RadioField
        label={importing.consent} value={forAll.consent} onChange={(consent) => onChange({ consent })} layout="row"
        help={forAll.consent === 'open' ? importing.consentOpenHelp : importing.consentClosedHelp}
        options={[{ id: 'closed', name: importing.consentClosed }, { id: 'open', name: importing.consentOpen }]}
      />
      <CheckboxField label={importing.review.keepOriginals} isSelected={forAll.keepOriginals} onChange={(keepOriginals) => onChange({ keepOriginals })} />
    </section>
  );
});
