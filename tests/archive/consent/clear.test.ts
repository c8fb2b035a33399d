// Clearing: what reaches the reading room, and that it says nothing of what does not.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Agreement, Restriction, Scope } from '../../../archive/api/consent.ts';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { Description } from '../../../archive/api/testimony.ts';
import { openAgreement, openScopes, withdrawnAgreement } from '../../../archive/consent/agreement.ts';
import { clear, standingOf, type Sealed } from '../../../archive/consent/clear.ts';
import { release, type ReadingCopy } from '../../../archive/consent/release.ts';
import type { KeyedTurn } from '../../../archive/catalogue/split-passages.ts';
import { agreement, granted, restriction, testimonyId, today, turnKey, turns } from '../../support/consent-values.ts';

const description: Description = {
  title: 'The ferry at Ondal', collection: 'Invented', language: 'en', narrator: 'a ferryman', date: '1998', place: 'Ondal',
  summary: 'A ferryman remembers.',
};
const scope = (...names: Scope[]): Agreement => agreement(Object.fromEntries(names.map((name) => [name, granted])));
const sealed = (consent: Agreement | null, restrictions: readonly Restriction[] = []): Sealed<KeyedTurn> => ({
  id: testimonyId, description, turns: turns(['The ferry left at six.', 'Nobody waited.']), version: 1, agreement: consent, restrictions,
});
const whole = (kind: Restriction['kind']): Restriction => restriction({ kind, target: { of: 'testimony' } });

describe('clear', () => {
  it('lets nothing through without an agreement', () => {
    expect(clear(sealed(null), today)).toEqual({ kind: 'nothing' });
    expect(clear(sealed(scope('publish-text')), today)).toEqual({ kind: 'nothing' });
  });

  it('lists what may be catalogued and not read', () => {
    const cleared = clear(sealed(scope('catalogue-metadata')), today);
    expect(cleared.kind).toBe('listed');
    expect(cleared).not.toHaveProperty('turns');
    expect(clear(sealed(openAgreement(testimonyId, 'archivist', today), [whole('embargo')]), today).kind).toBe('listed');
    expect(clear(sealed(openAgreement(testimonyId, 'archivist', today), [whole('metadata-hidden')]), today).kind).toBe('nothing');
  });

  it('knows by its id alone what may be read and not catalogued', () => {
    const cleared = clear(sealed(scope('on-site-research')), today);
    expect(cleared).toMatchObject({ kind: 'open', description: { title: testimonyId, narrator: null, summary: null } });
  });

  it('carries of the agreement what is granted, and neither refusals nor who recorded it', () => {
    const consent = agreement({ 'on-site-research': granted, teach: { ...granted, answer: 'refused' } });
    expect(clear(sealed(consent), today)).toMatchObject({ consent: { version: 1, status: 'in-force', scopes: { 'on-site-research': granted } } });
    expect(JSON.stringify(clear(sealed(consent), today))).not.toMatch(/teach|archivist/u);
  });

  it('closes at once when an agreement is withdrawn', () => {
    const open = openAgreement(testimonyId, 'archivist', today);
    const withdrawn = withdrawnAgreement(testimonyId, open, 'archivist', today);
    expect(withdrawn).toMatchObject({ version: 2, status: 'withdrawn', scopes: {} });
    expect(clear(sealed(withdrawn), today)).toEqual({ kind: 'nothing' });
    expect(standingOf(withdrawn, [], today)).toBe('withdrawn');
    expect(standingOf(withdrawnAgreement(testimonyId, null, 'archivist', today), [], today)).toBe('withdrawn');
  });

  it('is equal for two testimonies that differ only in what is withheld', () => {
    const secret = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(fc.property(secret, secret, secret, secret, (inRange, inTurn, otherRange, otherTurn) => {
      const cleared = (range: string, turn: string): unknown => clear({
        ...sealed(openAgreement(testimonyId, 'archivist', today), [
          restriction({ kind: 'redact', target: { of: 'range', turn: turnKey(0), version: 1, start: 4, end: 4 + range.length } }),
          restriction({ kind: 'closed', target: { of: 'turn', turn: turnKey(1) } }),
        ]),
        turns: turns([`She ${range} left.`, turn, 'The end.']),
      }, today);
      expect(cleared(inRange, inTurn)).toEqual(cleared(otherRange, otherTurn));
    }), { numRuns: 500 });
  });

  it('says in one word how consent stands', () => {
    const open = openAgreement(testimonyId, 'archivist', today);
    expect(standingOf(null, [], today)).toBe('closed');
    expect(standingOf(open, [], today)).toBe('open');
    expect(standingOf(open, [whole('embargo')], today)).toBe('embargoed');
    expect(standingOf(open, [whole('closed')], today)).toBe('closed');
    expect(standingOf(open, [restriction({ kind: 'redact', target: { of: 'turn', turn: turnKey(0) } })], today)).toBe('redacted');
  });
});

describe('release', () => {
  const copy = (fields: Partial<ReadingCopy> = {}): ReadingCopy => ({
    testimony: testimonyId, description, words: 2, passages: [], withheld: 0, marks: {}, state: 'open',
    consent: { version: 3, status: 'in-force', scopes: Object.fromEntries(openScopes.map((name) => [name, granted])) }, ...fields,
  });
  const refusal = (deed: () => unknown): unknown => {
    try {
      deed();
    } catch (thrown) {
      if (thrown instanceof ArchiveError && thrown.code === 'consent-refused') return thrown.detail.reason;
      throw thrown;
    }
    return 'released';
  };

  it('asks again for the purpose and the day', () => {
    expect(release(copy(), 'publish', today).agreement).toEqual({ version: 3, granted: [...openScopes] });
    expect(refusal(() => release(copy(), 'teach', today))).toBe('not-granted');
    const ended = { ...granted, until: '2026-11-21' };
    const consent = { version: 3, status: 'in-force' as const, scopes: { 'on-site-research': granted, 'publish-text': ended } };
    expect(refusal(() => release(copy({ consent }), 'publish', today))).toBe('out-of-dates');
  });

  it('releases nothing that is only listed, or that may be published and not read', () => {
    expect(refusal(() => release(copy({ state: 'listed' }), 'publish', today))).toBe('not-cleared');
    const consent = { version: 1, status: 'in-force' as const, scopes: { 'publish-text': granted } };
    expect(refusal(() => release(copy({ consent }), 'publish', today))).toBe('not-granted');
  });
});
