// Redaction: every occurrence goes, what remains is untouched, and the mark tells nothing of what it replaced.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Restriction } from '../../../archive/api/consent.ts';
import { withheldMark } from '../../../archive/api/testimony.ts';
import { countLabels, findText, redactLabel, redactTurns } from '../../../archive/consent/redact.ts';
import { restriction, turnKey, turns } from '../../support/consent-values.ts';

const range = (turn: number, start: number, end: number, version = 1): Restriction => (
  restriction({ kind: 'redact', target: { of: 'range', turn: turnKey(turn), version, start, end } })
);
const mark = withheldMark.name.en;
const redactAll = (texts: readonly string[], text: string): string[] => {
  const found = findText(turns(texts), text);
  const rules = found.map((at) => restriction({ kind: 'redact', target: { of: 'range', version: 1, ...at } }));
  return redactTurns(turns(texts), rules, 1, 'en').turns.map((turn) => turn.text);
};

describe('redactTurns', () => {
  it('withholds every occurrence, in NFC and across line breaks', () => {
    const texts = ['We met Ana\u0301 Ro then. Aná\nRo came back.'.normalize('NFC'), 'Nobody here.', 'Aná Ro'];
    expect(redactAll(texts, 'Ana\u0301 Ro')).toEqual([`We met ${mark} then. ${mark} came back.`, 'Nobody here.', mark]);
  });

  it('leaves no trace of the text, whatever it is, and everything else as it was', () => {
    const words = fc.array(fc.constantFrom('river', 'Mira', 'ice', '김영희', '무산', 'a.b*', '(', 'x'), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.constantFrom('Mira', '김영희', 'a.b*', '('), (lists, secret) => {
      const redacted = redactAll(lists.map((list) => list.join(' ')), secret);
      expect(redacted).toEqual(lists.map((list) => list.map((word) => word.replaceAll(secret, mark)).join(' ')));
    }));
  });

  it('says the same of two texts that differ only in what is withheld', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.string({ minLength: 1, maxLength: 30 }), (one, other) => {
      const text = (secret: string): string => `before ${secret} after`;
      const cleared = (secret: string): string[] => redactTurns(
        turns([text(secret)]), [range(0, 7, 7 + secret.length)], 1, 'en',
      ).turns.map((turn) => turn.text);
      expect(cleared(one)).toEqual(cleared(other));
    }));
  });

  it('makes one mark of ranges that touch or overlap', () => {
    const { turns: redacted, marks } = redactTurns(turns(['0123456789']), [range(0, 2, 4), range(0, 4, 6), range(0, 5, 8)], 1, 'en');
    expect(redacted[0]?.text).toBe(`01${mark}89`);
    expect(marks).toEqual({ name: 1 });
  });

  it('withholds the whole turn, without a mark, where a range can’t be trusted', () => {
    const texts = ['first', 'second', 'third'];
    const kept = (rule: Restriction): string[] => redactTurns(turns(texts), [rule], 2, 'en').turns.map((turn) => turn.text);
    expect(kept(range(1, 0, 3, 1))).toEqual(['first', 'third']);
    expect(kept(range(1, 2, 7, 2))).toEqual(['first', 'third']);
    expect(kept(range(1, 3, 3, 2))).toEqual(['first', 'third']);
    expect(kept(restriction({ kind: 'closed', target: { of: 'turn', turn: turnKey(0) } }))).toEqual(['second', 'third']);
  });

  it('takes a name out of speakers’ labels and says in how many it stood', () => {
    const rule = restriction({ kind: 'redact', target: { of: 'label', text: 'Mira Ro' } });
    expect(redactTurns(turns(['text'], 'Mira Ro (sister)'), [rule], 1, 'en').turns[0]?.speaker).toBe(`${mark} (sister)`);
    expect(redactLabel(null, [rule], 'en')).toBeNull();
    expect(countLabels(['Mira Ro', 'Mira Ro', null, 'the Mira Ro tapes', 'Mira'], 'Mira Ro')).toBe(2);
  });
});
