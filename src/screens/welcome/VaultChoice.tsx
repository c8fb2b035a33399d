// Which vault is meant: one of those that were opened here before, or one in a folder that is named.
import { useState } from 'react';
import type { VaultPlace } from '../../../archive/api/contract.ts';
import { FolderField } from '../../parts/FolderField.tsx';
import { useWords } from '../../state/language.ts';
import { elsewhere, VaultPlaces } from './VaultPlaces.tsx';

export interface Choice {
  readonly place: VaultPlace | undefined;
  readonly folder: string;
  /** As calls are told of it. */
  readonly vault: { readonly folder: string } | { readonly place: string };
  choose(place: string): void;
  setFolder(folder: string): void;
}

/** `usual` is the folder of the vault that the program was started for; it goes before those that were opened here. */
export function useVaultChoice(usual: string | null, places: readonly VaultPlace[]): Choice {
  const [chosen, choose] = useState<string | null>(usual === null ? null : elsewhere);
  const [folder, setFolder] = useState(usual ?? '');
  // The one that was opened last, until another is chosen.
  const place = chosen === null ? places[0] : places.find((one) => one.place === chosen);
  return { place, folder, vault: place === undefined ? { folder } : { place: place.place }, choose, setFolder };
}

export interface VaultChoiceProps {
  readonly choice: Choice;
  readonly places: readonly VaultPlace[];
  readonly onForgotten: () => void;
}

export function VaultChoice({ choice: { place, folder, choose, setFolder }, places, onForgotten }: VaultChoiceProps) {
  const { welcome } = useWords().page;
  return (
    <>
      {places.length === 0 ? null : (
        <VaultPlaces places={places} chosen={place?.place ?? null} onChoose={choose} onForgotten={onForgotten} />
      )}
      {place === undefined ? <FolderField label={welcome.folder} help={welcome.unlockFolderHelp} value={folder} onChange={setFolder} /> : null}
    </>
  );
}
