// The name of a collection: one that there is, suggested while typing, or a new one.
import { CompletingField, type CompletingFieldProps } from '../../parts/CompletingField.tsx';
import { useWords } from '../../state/language.ts';

export interface CollectionFieldProps extends Omit<CompletingFieldProps, 'offered' | 'showAll'> {
  readonly collections: readonly string[];
}

export function CollectionField({ collections, ...field }: CollectionFieldProps) {
  const { catalogue } = useWords().page;
  return <CompletingField {...field} offered={collections} showAll={catalogue.collections} />;
}
