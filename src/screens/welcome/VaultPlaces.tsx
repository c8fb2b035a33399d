// The vaults that were opened on this machine before, by numbers that tell nothing, each of which can be taken off the list.
import { GridList, GridListItem } from 'react-aria-components';
import type { VaultPlace } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';

export interface VaultPlacesProps {
  readonly places: readonly VaultPlace[];
  /** A place, or null for a folder that is not on the list. */
  readonly chosen: string | null;
  readonly onChoose: (place: string) => void;
  readonly onForgotten: () => void;
}

/** Chosen instead of a place: a folder that is not on the list. */
export const elsewhere = 'elsewhere';

export function VaultPlaces({ places, chosen, onChoose, onForgotten }: VaultPlacesProps) {
  const { client } = useSession();
  const { welcome } = useWords().page;
  const days = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'long' });

  async function forget({ place, number }: VaultPlace): Promise<void> {
    await client['vault.forget']({ place });
    sayStatus(welcome.forgotten(number));
    onForgotten();
  }

  return (
    <div className="places">
      <h2>{welcome.places}</h2>
      <p className="field-help">{welcome.placesAbout}</p>
      <GridList
        aria-label={welcome.places} className="places-list" selectionMode="single" selectionBehavior="toggle" disallowEmptySelection
        selectedKeys={[chosen ?? elsewhere]}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          for (const key of keys) onChoose(String(key));
        }}
      >
        {places.map((one) => (
          <GridListItem key={one.place} id={one.place} textValue={welcome.place(one.number)} className="places-item">
            <span aria-hidden="true" className="choice-box choice-round" />
            <span className="places-name">
              {welcome.place(one.number)}
              <span className="field-help">{welcome.lastOpened(days.format(new Date(one.lastOpened)))}</span>
            </span>
            <Button variant="quiet" square aria-label={welcome.forget(one.number)} onPress={() => void forget(one)}>
              <span aria-hidden="true" className="sign-close" />
            </Button>
          </GridListItem>
        ))}
        <GridListItem id={elsewhere} textValue={welcome.anotherFolder} className="places-item">
          <span aria-hidden="true" className="choice-box choice-round" />
          <span className="places-name">{welcome.anotherFolder}</span>
        </GridListItem>
      </GridList>
    </div>
  );
}
