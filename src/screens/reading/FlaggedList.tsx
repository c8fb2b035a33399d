// Withheld places that were set on an earlier version of the text and are not found again: each is set anew, or lifted.
import { useState } from 'react';
import type { Restriction, Role } from '../../../archive/api/consent.ts';
import type { TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import type { Passage } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { stretchesOfWords, turnPassages, turnsOf } from '../../state/flagged-places.ts';
import { useWords } from '../../state/language.ts';
import { useOpened, useSession } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { LiftPanel } from '../consent/LiftPanel.tsx';

export interface FlaggedListProps {
  readonly testimony: TestimonyId;
  readonly role: Role;
  readonly language: string;
  /** To a turn in the editor, where that is where one is. */
  readonly onTurn?: (turn: TurnKey) => void;
}

export function FlaggedDialog({ onClose, ...list }: FlaggedListProps & { readonly onClose: () => void }) {
  const { withhold, common } = useWords().page;
  return (
    <Dialog
      title={withhold.flagged.title} isOpen onClose={onClose}
      actions={<Button variant="strong" onPress={onClose}>{common.close}</Button>}
    >
      <FlaggedList {...list} />
    </Dialog>
  );
}

export function FlaggedList({ testimony, role, language, onTurn }: FlaggedListProps) {
  const session = useSession();
  const { client } = session;
  const { readOnly } = useOpened();
  const goToTurn = onTurn ?? ((turn: TurnKey) => session.go({ screen: 'editing', testimony, turn, from: 'catalogue' }));
  const { flagged: words } = useWords().page.withhold;
  const check = useFetched((options) => client['redaction.check']({ testimony }, options));
  const view = useFetched((options) => client['testimony.show']({ testimony }, options));
  const { value } = check;
  if (value === null || view.value === null) {
    return <><ProgressLine running={check.running || view.running} progress={null} /><FaultNote fault={check.fault ?? view.fault} /></>;
  }
  const { passages } = view.value;
  return (
    <>
      <p>{value.flagged.length === 0 ? words.none : words.explanation}</p>
      <ul className="flagged">
        {value.flagged.map((restriction) => (
          <FlaggedOne
            key={restriction.id} onTurn={readOnly === null ? goToTurn : null} restriction={restriction} role={role} language={language} passages={turnPassages(restriction, passages)} all={passages}
          />
        ))}
      </ul>
    </>
  );
}

interface FlaggedOneProps {
  readonly restriction: Restriction;
  readonly role: Role;
  readonly language: string;
  /** Where the words must stand now. */
  readonly passages: readonly Passage[];
  readonly all: readonly Passage[];
  /** Null where nothing may be written. */
  readonly onTurn: ((turn: TurnKey) => void) | null;
}

function FlaggedOne({ restriction, role, language, passages, all, onTurn }: FlaggedOneProps) {
  const { client } = useSession();
  const words = useWords();
  const { flagged: page } = words.page.withhold;
  const days = useDays();
  const [wanted, setWanted] = useState('');
  const { id, testimony, kind, reason, setBy, setAt, until, event } = restriction;
  const stretches = stretchesOfWords(passages, wanted);
  const [turn] = turnsOf(restriction);
  const [isLifting, setLifting] = useState(false);
  const replace = useDeed(async (options) => {
    // Set before the other is lifted: at no moment is the passage open without either.
    await client['restriction.add']({
      testimony, kind: kind === 'pseudonymise' ? 'redact' : kind, target: { of: 'text', stretches }, reason, until, event,
    }, options);
    return client['restriction.lift']({ testimony, restrictions: [id], reason: page.whyReplaced, early: true }, options);
  });
  return (
    <li>
      <p><b>{page.one(words.restrictionKinds[kind], words.reasons[reason])}</b></p>
      <p className="field-help">{page.setBy(setBy, days(setAt))}</p>
      {passages.length === all.length ? null : passages.map((passage) => (
        <figure key={passage.passage} className="selected-words">
          <figcaption className="field-help">{page.passage(all.indexOf(passage) + 1)}</figcaption>
          <blockquote className="testimony-text" lang={language}>{passage.text}</blockquote>
        </figure>
      ))}
      {role !== 'archivist' ? <p>{words.page.withhold.kept.archivistLifts}</p> : (
        <>
          <TextField
            label={page.anew} value={wanted} onChange={setWanted} maxLength={10_000} lang={language}
            help={wanted.trim() === '' ? page.anewHelp : stretches.length === 0 ? page.notFound : page.found(stretches.length)}
          />
          <div className="actions">
            <Button isDisabled={replace.running || stretches.length === 0} onPress={() => void replace.run()}>{page.set}</Button>
            <Button variant="quiet" isDisabled={replace.running} onPress={() => setLifting(true)}>{page.lift}</Button>
          </div>
        </>
      )}
      {turn === undefined || onTurn === null ? null : (
        <div className="actions">
          <Button variant="quiet" onPress={() => onTurn(turn)}>{words.page.editing.editTurn}</Button>
        </div>
      )}
      <FaultNote fault={replace.fault} />
      {isLifting ? <LiftPanel testimony={testimony} group={{ one: restriction, all: [restriction] }} onDone={() => setLifting(false)} /> : null}
    </li>
  );
}
