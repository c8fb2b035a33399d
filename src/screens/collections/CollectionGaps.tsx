// What the description of a collection lacks, each gap the way to where it is filled in.
import type { CollectionGap } from '../../../archive/api/collection-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';

export interface CollectionGapsProps {
  readonly gaps: readonly CollectionGap[];
  readonly onMend: (field: CollectionGap['field']) => void;
}

export function CollectionGaps({ gaps, onMend }: CollectionGapsProps) {
  const { collections } = useWords().page;
  if (gaps.length === 0) return null;
  return (
    <section className="collection-gaps">
      <h2>{collections.lacks}</h2>
      <div className="quality-gaps">
        {gaps.map(({ field, gap }) => (
          <span key={field} className={`quality-gap quality-gap-${gap}`}>
            <Button onPress={() => onMend(field)}>{collections.gaps[gap](collections.fields[field])}</Button>
          </span>
        ))}
      </div>
    </section>
  );
}
