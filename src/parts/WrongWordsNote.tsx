// What was wrong with recovery words that somebody typed; any other fault as everywhere.
import type { Fault } from '../../archive/api/errors.ts';
import { useWords } from '../state/language.ts';
import { FaultNote } from './FaultNote.tsx';

export function WrongWordsNote({ fault }: { readonly fault: Fault | null }) {
  const { recovery: words } = useWords().page;
  const reason = fault?.detail.reason ?? '';
  const known = fault?.code !== 'wrong-words' ? undefined
    : fault.detail.word === undefined ? words.amiss[reason] : words.amissAt[reason]?.(fault.detail.word);
  const nobody = fault?.code === 'not-found' ? words.door.notFound[reason] : undefined;
  const sentence = known ?? nobody;
  if (sentence === undefined) return <FaultNote fault={fault} />;
  return <div className="note note-fault" role="alert"><p className="note-what">{sentence}</p></div>;
}
