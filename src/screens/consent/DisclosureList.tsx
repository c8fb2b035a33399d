// The copies of a testimony that left, and a letter to each of those who have them.
import { purposes } from '../../../archive/api/consent.ts';
import type { Disclosure } from '../../../archive/api/consent-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useDays } from '../../state/use-days.ts';
import { useLetters } from '../../state/use-letters.ts';
import type { Words } from '../../words/words.ts';

/** A purpose by its name, or as somebody put it. */
export function purposeName(given: string, words: Words): string {
  const known = purposes.find((one) => one === given);
  return known === undefined ? given : words.purposes[known];
}

/** What left, and whether it opens with a passphrase alone. */
export function formName({ form, isProtected }: Disclosure, { page: { agreement } }: Words): string {
  return isProtected === true ? agreement.protectedForm(agreement.forms[form]) : agreement.forms[form];
}

export interface DisclosureListProps {
  readonly disclosures: readonly Disclosure[];
  /** Whether recipients can be asked to destroy what they have: once consent has been withdrawn. */
  readonly hasLetters: boolean;
}

export function DisclosureList({ disclosures, hasLetters }: DisclosureListProps) {
  const words = useWords();
  const { agreement } = words.page;
  const days = useDays();
  const letters = useLetters();
  if (disclosures.length === 0) return <p>{agreement.noDisclosures}</p>;
  return (
    <>
      {hasLetters ? <p className="field-help">{agreement.lettersHelp}</p> : null}
      <ul className="copies">
        {disclosures.map((disclosure) => {
          const { id, at, to, purpose, by, sha256 } = disclosure;
          return (
            <li key={id}>
              <div className="copy-line">
                <span>{agreement.disclosure(formName(disclosure, words), days(at), to)}</span>
                {hasLetters ? (
                  <Button
                    variant="quiet" aria-label={agreement.letterTo(to ?? agreement.noRecipient, days(at))} isDisabled={letters.running}
                    onPress={() => void letters.run([disclosure])}
                  >
                    {agreement.letter}
                  </Button>
                ) : null}
              </div>
              <span className="field-help">{agreement.disclosureFor(purposeName(purpose, words), by)}</span>
              <span className="fingerprint">SHA-256 <code>{sha256}</code></span>
            </li>
          );
        })}
      </ul>
      {disclosures.length < 2 || !hasLetters ? null : (
        <div className="actions">
          <Button isDisabled={letters.running} onPress={() => void letters.run(disclosures)}>{agreement.allLetters}</Button>
        </div>
      )}
      <ProgressLine running={letters.running} progress={null} />
      {letters.value === null || letters.value === 0 ? null : <p role="status">{agreement.lettersSaved(letters.value)}</p>}
      <FaultNote fault={letters.fault} />
    </>
  );
}
