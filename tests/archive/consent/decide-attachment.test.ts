// What may be done with recordings, source files, signed forms: the table of cases, and that every doubt closes.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { attachmentKinds, type AttachmentKind } from '../../../archive/api/attachment-calls.ts';
import {
  AgreementStatus, RestrictionKind, purposes, scopes, type Agreement, type Grant, type Refusal, type Restriction, type Role, type Scope,
} from '../../../archive/api/consent.ts';
import type { PassageId } from '../../../archive/api/ids.ts';
import { decideAttachment, type AttachmentUse } from '../../../archive/consent/decide-attachment.ts';
import { decide } from '../../../archive/consent/decide.ts';
import { agreement, granted, personId, restriction, testimonyId, today, turnKey } from '../../support/consent-values.ts';
import { everyScope } from './cases.ts';

const own = 'a0123456789ab';
const open: AttachmentUse = { do: 'open' };
const taken = (purpose: string): AttachmentUse => ({ do: 'export', purpose });

const only = (...given: Scope[]): Partial<Record<Scope, Grant>> => Object.fromEntries(given.map((scope) => [scope, granted]));
const without = (...left: Scope[]): Partial<Record<Scope, Grant>> => (
  Object.fromEntries(scopes.filter((scope) => !left.includes(scope)).map((scope) => [scope, granted]))
);

interface Case {
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly mediaType: string;
  readonly role: Role;
  readonly use: AttachmentUse;
  readonly status: Agreement['status'] | null;
  readonly scopes: Partial<Record<Scope, Grant>>;
  readonly restrictions: readonly Restriction[];
  readonly unreadable: boolean;
  readonly expected: 'yes' | Refusal;
}

const base: Omit<Case, 'name' | 'expected'> = {
  kind: 'recording', mediaType: 'audio/mpeg', role: 'scholar', use: open, status: 'in-force', scopes: everyScope, restrictions: [], unreadable: false,
};
const one = (name: string, expected: Case['expected'], changes: Partial<Case>): Case => ({ ...base, name, expected, ...changes });

const range = { turn: turnKey(0), version: 1, start: 0, end: 3 };
const targets: Readonly<Record<string, Restriction>> = {
  'a session is closed': restriction({ kind: 'closed', target: { of: 'session', session: 1 } }),
  'a turn is closed': restriction({ kind: 'closed', target: { of: 'turn', turn: turnKey(0) } }),
  'a passage is closed': restriction({ kind: 'closed', target: { of: 'passage', passage: `${testimonyId}.${turnKey(0)}` as PassageId, ranges: [range] } }),
  'words are withheld': restriction({ kind: 'redact', target: { of: 'range', ...range } }),
  'words of a label are withheld': restriction({ kind: 'redact', target: { of: 'label', text: 'Mira Ro' } }),
  'a person has a pseudonym': restriction({ kind: 'pseudonymise', target: { of: 'person', person: personId(0) } }),
  'the place is hidden': restriction({ kind: 'metadata-hidden', target: { of: 'field', field: 'place' } }),
  'a turn is under embargo': restriction({ kind: 'embargo', target: { of: 'turn', turn: turnKey(0) } }),
  'it is closed itself': restriction({ kind: 'closed', target: { of: 'attachment', attachment: own } }),
  'the testimony is closed': restriction({ kind: 'closed', target: { of: 'testimony' } }),
};
const another = restriction({ kind: 'closed', target: { of: 'attachment', attachment: 'another' } });

const cases: readonly Case[] = [
  one('a scholar hears a recording when all is granted', 'yes', {}),
  one('reading and sound are enough', 'yes', { scopes: only('on-site-research', 'publish-audio') }),
  one('reading alone is not', 'not-granted', { scopes: only('on-site-research') }),
  one('nor is sound alone', 'not-granted', { scopes: only('publish-audio') }),
  one('all but sound is not', 'not-granted', { scopes: without('publish-audio') }),
  one('sound on a condition', 'conditions', { scopes: { ...everyScope, 'publish-audio': { ...granted, answer: 'granted-with-conditions' } } }),
  one('sound until yesterday', 'out-of-dates', { scopes: { ...everyScope, 'publish-audio': { ...granted, until: '2026-11-21' } } }),
  one('sound until today', 'yes', { scopes: { ...everyScope, 'publish-audio': { ...granted, until: '2026-11-22' } } }),
  one('a video needs the name too', 'not-granted', { mediaType: 'video/mp4', scopes: without('quote-named') }),
  one('a video with the name', 'yes', { mediaType: 'video/mp4' }),
  one('a recording of an unknown type is taken for a video', 'not-granted', { mediaType: 'application/octet-stream', scopes: without('quote-named') }),
  one('nobody agreed to anything', 'no-agreement', { status: null }),
  one('withdrawn', 'withdrawn', { status: 'withdrawn' }),
  one('not yet reviewed', 'not-in-force', { status: 'recorded' }),
  one('what cannot be read', 'conflicting', { unreadable: true }),
  ...Object.entries(targets).map(([name, set]) => one(`a scholar hears nothing where ${name}`, 'closed', { restrictions: [set] })),
  one('the whole under embargo says so', 'embargo', { restrictions: [restriction({ kind: 'embargo', target: { of: 'testimony' } })] }),
  one('another attachment is closed', 'yes', { restrictions: [another] }),
  one('a scholar sees no source file', 'role', { kind: 'original', mediaType: 'text/plain' }),
  one('a scholar sees no photograph', 'role', { kind: 'other', mediaType: 'image/jpeg' }),
  one('a scholar sees no signed form', 'role', { kind: 'evidence', mediaType: 'application/pdf' }),
  one('a cataloguer hears what is withdrawn', 'yes', { role: 'cataloguer', status: 'withdrawn' }),
  one('an archivist hears what nobody agreed to', 'yes', { role: 'archivist', status: null, unreadable: true }),
  one('a cataloguer sees no signed form', 'role', { role: 'cataloguer', kind: 'evidence', mediaType: 'application/pdf' }),
  one('an archivist sees a signed form', 'yes', { role: 'archivist', kind: 'evidence', mediaType: 'application/pdf', status: null }),
  ...(['archivist', 'cataloguer', 'scholar'] as const).flatMap((role) => [
    one(`a recording leaves with a ${role}`, 'yes', { role, use: taken('publish') }),
    one(`no recording leaves with a ${role} without the sound`, 'not-granted', { role, use: taken('publish'), scopes: without('publish-audio') }),
    one(`no recording leaves with a ${role} to be read`, 'not-granted', { role, use: taken('read'), scopes: without('on-site-research') }),
    one(`no recording leaves with a ${role} for teaching that was not agreed to`, 'not-granted', { role, use: taken('teach'), scopes: without('teach') }),
    ...Object.entries(targets).map(([name, set]) => (
      one(`nothing leaves with a ${role} where ${name}`, 'closed', { role, use: taken('publish'), restrictions: [set] })
    )),
  ]),
  one('a source file leaves with an archivist when all is granted', 'yes', { role: 'archivist', kind: 'original', use: taken('publish') }),
  one('a source file does not without the names', 'not-granted', { role: 'archivist', kind: 'original', use: taken('publish'), scopes: without('quote-named') }),
  one('a source file never leaves with a scholar', 'role', { kind: 'original', use: taken('publish') }),
  one('a map leaves with a cataloguer', 'yes', { role: 'cataloguer', kind: 'other', use: taken('publish') }),
  one('a signed form leaves to hold the archive to account', 'yes', { role: 'archivist', kind: 'evidence', use: taken('accountability') }),
  one('only where that was agreed to', 'not-granted', {
    role: 'archivist', kind: 'evidence', use: taken('accountability'), scopes: without('share-with-accountability-body'),
  }),
  one('a signed form is not published', 'role', { role: 'archivist', kind: 'evidence', use: taken('publish') }),
  one('a signed form never leaves with a cataloguer', 'role', { role: 'cataloguer', kind: 'evidence', use: taken('accountability') }),
];

describe('the table of cases', () => {
  it('names none twice', () => expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length));

  it.each(cases)('$name -> $expected', ({ kind, mediaType, role, use, status, scopes: given, restrictions, unreadable, expected }) => {
    const consent = { agreement: status === null ? null : agreement(given, status), restrictions, unreadable };
    const decision = decideAttachment(consent, { id: own, kind, mediaType }, { role }, use, today);
    expect(decision.allowed ? 'yes' : decision.why).toBe(expected);
  });
});

test('no recording is open that the text is not, nor any under a restriction', () => {
  const grants = fc.dictionary(fc.constantFrom(...scopes), fc.constantFrom<Grant>(
    granted, granted, granted, { ...granted, answer: 'refused' }, { ...granted, until: '2026-11-21' },
  ), { minKeys: 6, maxKeys: 13 });
  const uses = fc.oneof(fc.constant(open), fc.constantFrom(...purposes, 'in my own words').map(taken));
  fc.assert(fc.property(
    fc.constantFrom(...AgreementStatus.options, 'in-force', 'in-force'), grants, fc.constantFrom(...attachmentKinds),
    fc.constantFrom('audio/mpeg', 'video/mp4', 'image/png'), fc.constantFrom<Role>('archivist', 'cataloguer', 'scholar'), uses,
    fc.subarray([...Object.values(targets), another], { maxLength: 2 }), fc.boolean(),
    (status, given, kind, mediaType, role, use, restrictions, unreadable) => {
      const consent = { agreement: agreement(given, status), restrictions, unreadable };
      const decision = decideAttachment(consent, { id: own, kind, mediaType }, { role }, use, today);
      const byRole = use.do === 'open' && role !== 'scholar';
      if (!decision.allowed || byRole) return;
      const purpose = use.do === 'open' ? 'read' : use.purpose;
      expect(decide(consent.agreement, restrictions, { role: 'scholar' }, purpose, today).allowed).toBe(true);
      expect(unreadable).toBe(false);
      expect(restrictions.filter((each) => each !== another)).toEqual([]);
      // And nothing but what was agreed to made the difference.
      const none = { ...consent, agreement: agreement({}, status) };
      expect(decideAttachment(none, { id: own, kind, mediaType }, { role }, use, today).allowed).toBe(false);
    },
  ), { numRuns: 2000 });
});

test('every kind of restriction on anything of the testimony closes what speaks its words', () => {
  const of = new Set(Object.values(targets).map(({ kind }) => kind));
  expect([...of].sort()).toEqual([...RestrictionKind.options].sort());
});
