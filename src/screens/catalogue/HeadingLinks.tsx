// The headings of a field of a description, each a link to its authority where there is one.
import { Fragment, type ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { typesOfField, type HeadingField } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';

export interface HeadingLinksProps {
  readonly field: HeadingField;
  readonly headings: readonly string[];
  readonly authorities: readonly ListedAuthority[];
}

export function HeadingLinks({ field, headings, authorities }: HeadingLinksProps): ReactNode {
  const session = useSession();
  const { authorities: words } = useWords().page;
  const types = typesOfField[field];
  return headings.map((heading, index) => {
    const known = authorities.filter((one) => one.heading === heading.normalize('NFC'));
    const found = types.flatMap((type) => known.filter((one) => one.type === type))[0];
    return (
      <Fragment key={heading}>
        {index === 0 ? null : '; '}
        {found === undefined ? heading : (
          <Button
            variant="quiet" aria-label={words.open(heading)}
            onPress={() => session.go({ screen: 'authorities', type: found.type, authority: found.id })}
          >
            {heading}
          </Button>
        )}
      </Fragment>
    );
  });
}
