// Letters to those who have copies: made by the engine one by one, and saved by the person, all of them or one.
import type { Disclosure } from '../../archive/api/consent-calls.ts';
import { useLanguage } from './language.ts';
import { useSession } from './session.ts';
import { useDeed, type Deed } from './use-deed.ts';

/** Saves a letter for each copy; gives how many were saved. A person who leaves the system's dialog stops the rest. */
export function useLetters(): Deed<[readonly Disclosure[]], number> {
  const { client, host } = useSession();
  const language = useLanguage();
  return useDeed(async ({ signal }, disclosures: readonly Disclosure[]) => {
    let saved = 0;
    for (const { id, testimony } of disclosures) {
      const letter = await client['consent.letter']({ testimony, disclosure: id, language }, { signal });
      if (!await host.saveFile(letter.ticket, letter.name)) break;
      saved += 1;
    }
    return saved;
  });
}
