// How a copy is to be made, as it is filled in and as the engine is given it.
import type { Output } from '../../../archive/api/contract.ts';
import type { FontId, TestimonyId } from '../../../archive/api/ids.ts';
import type { Paper } from '../../../archive/api/issue-calls.ts';
import { leastCharacters } from '../../state/passphrase-strength.ts';

export interface CopyMaking {
  readonly paper: Paper;
  readonly beside: TestimonyId | null;
  readonly isMarked: boolean;
  readonly isProtected: boolean;
  /** In this page alone until the copy leaves. */
  readonly passphrase: string;
  readonly fonts: readonly Output<'issue.font'>[];
}

export interface MakingProps {
  readonly making: CopyMaking;
  readonly onChange: (making: CopyMaking) => void;
}

export const plainMaking: CopyMaking = { paper: 'a4', beside: null, isMarked: false, isProtected: false, passphrase: '', fonts: [] };

/** Paper and fonts: what every kind of document has. */
export function settingOf({ paper, fonts }: CopyMaking): { paper: Paper; fonts?: FontId[] } {
  return { paper, ...(fonts.length === 0 ? {} : { fonts: fonts.map(({ font }) => font) }) };
}

/** What of it can be seen on the pages; the passphrase cannot. */
export function seenOf(making: CopyMaking) {
  const { beside, isMarked, isProtected } = making;
  return {
    ...settingOf(making), ...(beside === null ? {} : { beside }), ...(isMarked ? { marked: true } : {}), ...(isProtected ? { protect: true } : {}),
  };
}

/** Whether it may leave as it is: with a passphrase, where there is to be one. The engine judges it once more. */
export const isReady = ({ isProtected, passphrase }: CopyMaking): boolean => !isProtected || [...passphrase].length >= leastCharacters;
