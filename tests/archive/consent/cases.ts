// The table of cases of consent, as data: what is agreed and restricted, who asks for what and when, and what is to come of it.
import {
  RestrictionKind, purposes, scopes, targetsOf, type AgreementStatus, type Grant, type Reason, type Refusal, type Restriction,
  type Role, type Scope, type Target,
} from '../../../archive/api/consent.ts';
import type { PassageId, PersonId, RestrictionId, TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import type { Subject } from '../../../archive/consent/decide.ts';

/** A target whose turns are numbers, from 0: each test has turns of its own to put there. */
export type CaseTarget =
  | { readonly of: 'testimony' | 'passage' | 'range' | 'label' | 'person' }
  | { readonly of: 'session'; readonly session: number }
  | { readonly of: 'turn'; readonly turn: number }
  | { readonly of: 'field'; readonly field: 'title' | 'collection' | 'narrator' | 'date' | 'place' | 'summary' }
  | { readonly of: 'attachment'; readonly attachment: string };

/** What is asked for, its turn a number too. Turn 0 is in session 1, turn 1 in session 2. */
export type CaseSubject = Exclude<Subject, { of: 'turn' }> | { readonly of: 'turn'; readonly turn: number; readonly session: number };

export interface CaseRestriction {
  readonly kind: RestrictionKind;
  readonly target: CaseTarget;
  readonly until?: string;
  readonly reason?: Reason;
}

export interface ConsentCase {
  readonly name: string;
  /** Null where there is no agreement. */
  readonly status: AgreementStatus | null;
  readonly scopes: Readonly<Partial<Record<Scope, Grant>>>;
  readonly restrictions: readonly CaseRestriction[];
  readonly role: Role;
  readonly purpose: string;
  /** The day on which it is asked, YYYY-MM-DD. */
  readonly day: string;
  readonly subject: CaseSubject;
  readonly expected: 'yes' | Refusal;
}

export const caseDay = '2026-11-22';
const yesterday = '2026-11-21';
const tomorrow = '2026-11-23';

const granted: Grant = { answer: 'granted', from: null, until: null };
const answered = (answer: Grant['answer']): Grant => ({ answer, from: null, until: null });
const dated = (from: string | null, until: string | null): Grant => ({ answer: 'granted', from, until });
export const everyScope: Readonly<Record<Scope, Grant>> = Object.fromEntries(scopes.map((scope) => [scope, granted])) as Record<Scope, Grant>;

const base: ConsentCase = {
  name: '', status: 'in-force', scopes: everyScope, restrictions: [], role: 'scholar', purpose: 'read', day: caseDay,
  subject: { of: 'testimony' }, expected: 'yes',
};

type Row = Partial<ConsentCase> & Pick<ConsentCase, 'name' | 'expected'>;

/** What an agreement of each status says to whoever wants to read, although everything is granted. */
const byStatus: readonly (readonly [AgreementStatus | null, 'yes' | Refusal])[] = [
  [null, 'no-agreement'], ['draft', 'not-in-force'], ['recorded', 'not-in-force'], ['in-force', 'yes'], ['review-due', 'review-due'],
  ['amended', 'not-in-force'], ['suspended', 'suspended'], ['partly-withdrawn', 'yes'], ['withdrawn', 'withdrawn'], ['expired', 'expired'],
  ['erasure-pending', 'withdrawn'], ['erased', 'withdrawn'], ['retained-on-legal-basis', 'withdrawn'],
];

const statusRows: Row[] = byStatus.flatMap(([status, expected]) => ['catalogue', 'read', 'publish', 'third-party'].map((purpose) => (
  { name: `${status ?? 'no agreement'}: a scholar asks to ${purpose}`, status, purpose, expected }
)));

/** The one scope that each purpose needs. */
const needs: Readonly<Record<(typeof purposes)[number] | 'for an exhibition', Scope>> = {
  catalogue: 'catalogue-metadata', read: 'on-site-research', quote: 'quote-pseudonymous', 'quote-named': 'quote-named',
  publish: 'publish-text', teach: 'teach', accountability: 'share-with-accountability-body', 'remote-study': 'remote-research',
  translate: 'translate', 'machine-processing': 'machine-processing', 'third-party': 'send-to-third-party',
  'for an exhibition': 'publish-text',
};

const scopeRows: Row[] = Object.entries(needs).flatMap(([purpose, scope]): Row[] => {
  const { [scope]: _needed, ...others } = everyScope;
  return [
    { name: `${purpose}: only ${scope} is granted`, purpose, scopes: { [scope]: granted }, expected: 'yes' },
    { name: `${purpose}: everything but ${scope} is granted`, purpose, scopes: others, expected: 'not-granted' },
    { name: `${purpose}: ${scope} is refused`, purpose, scopes: { ...everyScope, [scope]: answered('refused') }, expected: 'not-granted' },
    { name: `${purpose}: ${scope} was not asked`, purpose, scopes: { ...everyScope, [scope]: answered('not-asked') }, expected: 'not-granted' },
    {
      name: `${purpose}: ${scope} on a condition`, purpose, scopes: { ...everyScope, [scope]: answered('granted-with-conditions') },
      expected: 'conditions',
    },
  ];
});

const dates: readonly (readonly [string, Grant, 'yes' | Refusal])[] = [
  ['begins tomorrow', dated(tomorrow, null), 'out-of-dates'],
  ['began today', dated(caseDay, null), 'yes'],
  ['began yesterday', dated(yesterday, null), 'yes'],
  ['ends tomorrow', dated(null, tomorrow), 'yes'],
  ['ends today', dated(null, caseDay), 'yes'],
  ['ended yesterday', dated(null, yesterday), 'out-of-dates'],
  ['is for today alone', dated(caseDay, caseDay), 'yes'],
  ['was for yesterday alone', dated(yesterday, yesterday), 'out-of-dates'],
  ['ends before it begins', dated(tomorrow, yesterday), 'conflicting'],
  ['begins on no day', dated('soon', null), 'conflicting'],
  ['ends on no day', dated(null, 'when the war is over'), 'conflicting'],
];

const dateRows: Row[] = dates.flatMap(([when, grant, expected]) => [['read', 'on-site-research'], ['publish', 'publish-text']].map(([purpose = '', scope = '']) => (
  { name: `${purpose}: the grant ${when}`, purpose, scopes: { ...everyScope, [scope]: grant }, expected }
)));

/** What a restriction on the whole says to each purpose. */
const wholeRows: Row[] = ([
  ['closed', { catalogue: 'yes', read: 'closed', quote: 'closed', publish: 'closed', translate: 'closed', 'in my own words': 'closed' }],
  ['embargo', { catalogue: 'yes', read: 'embargo', quote: 'embargo', publish: 'embargo', teach: 'embargo', 'in my own words': 'embargo' }],
  ['metadata-hidden', { catalogue: 'metadata-hidden', read: 'metadata-hidden', 'quote-named': 'metadata-hidden', publish: 'metadata-hidden' }],
] as const).flatMap(([kind, answers]) => Object.entries(answers).map(([purpose, expected]): Row => (
  { name: `the whole ${kind}: ${purpose}`, purpose, restrictions: [{ kind, target: { of: 'testimony' } }], expected }
)));

const whole = (kind: RestrictionKind): CaseRestriction => ({ kind, target: { of: 'testimony' } });
const inSession = (kind: RestrictionKind, session: number): CaseRestriction => ({ kind, target: { of: 'session', session } });
const onTurn = (kind: RestrictionKind, turn: number): CaseRestriction => ({ kind, target: { of: 'turn', turn } });
const onField = (kind: RestrictionKind, field: 'place' | 'narrator' | 'title'): CaseRestriction => ({ kind, target: { of: 'field', field } });
const onAttachment = (kind: RestrictionKind, attachment: string): CaseRestriction => ({ kind, target: { of: 'attachment', attachment } });
const session = (number: number): CaseSubject => ({ of: 'session', session: number });
const turn = (number: number): CaseSubject => ({ of: 'turn', turn: number, session: number + 1 });
const place: CaseSubject = { of: 'field', field: 'place' };
const photograph: CaseSubject = { of: 'attachment', attachment: 'photograph' };

/** Restrictions on parts and on what contains them: restrictions, what is asked for, the purpose, what comes of it. */
const parts: readonly (readonly [readonly CaseRestriction[], CaseSubject, string, 'yes' | Refusal])[] = [
  [[inSession('closed', 1)], base.subject, 'read', 'yes'],
  [[inSession('closed', 1)], session(1), 'read', 'closed'],
  [[inSession('closed', 1)], session(1), 'catalogue', 'closed'],
  [[inSession('closed', 1)], session(2), 'read', 'yes'],
  [[inSession('closed', 1)], turn(0), 'read', 'closed'],
  [[inSession('closed', 1)], turn(0), 'publish', 'closed'],
  [[inSession('closed', 1)], turn(1), 'read', 'yes'],
  [[inSession('closed', 1)], place, 'catalogue', 'yes'],
  [[inSession('embargo', 1)], session(1), 'read', 'embargo'],
  [[inSession('embargo', 1)], turn(0), 'quote', 'embargo'],
  [[inSession('embargo', 1)], turn(1), 'quote', 'yes'],
  [[inSession('embargo', 1), onTurn('closed', 0)], turn(0), 'read', 'closed'],
  [[inSession('closed', 1), onTurn('embargo', 0)], turn(0), 'read', 'closed'],
  [[onTurn('closed', 0)], turn(0), 'read', 'closed'],
  [[onTurn('closed', 0)], turn(0), 'machine-processing', 'closed'],
  [[onTurn('closed', 0)], turn(1), 'read', 'yes'],
  [[onTurn('closed', 0)], session(1), 'read', 'yes'],
  [[onTurn('closed', 0)], base.subject, 'publish', 'yes'],
  [[onTurn('embargo', 0)], turn(0), 'read', 'embargo'],
  [[onTurn('embargo', 0)], turn(1), 'read', 'yes'],
  [[onTurn('redact', 0)], turn(0), 'read', 'closed'],
  [[onTurn('redact', 0)], base.subject, 'read', 'yes'],
  [[whole('closed')], session(1), 'read', 'closed'],
  [[whole('closed')], session(1), 'catalogue', 'closed'],
  [[whole('closed')], turn(0), 'read', 'closed'],
  [[whole('closed')], turn(1), 'catalogue', 'closed'],
  [[whole('closed')], place, 'catalogue', 'yes'],
  [[whole('closed')], place, 'read', 'closed'],
  [[whole('closed')], photograph, 'read', 'closed'],
  [[whole('embargo')], turn(0), 'read', 'embargo'],
  [[whole('embargo')], place, 'catalogue', 'yes'],
  [[whole('embargo')], photograph, 'publish', 'embargo'],
  [[whole('metadata-hidden')], turn(0), 'read', 'metadata-hidden'],
  [[whole('metadata-hidden')], place, 'catalogue', 'metadata-hidden'],
  [[whole('metadata-hidden')], photograph, 'read', 'metadata-hidden'],
  [[onField('closed', 'place')], place, 'catalogue', 'closed'],
  [[onField('embargo', 'place')], place, 'catalogue', 'embargo'],
  [[onField('redact', 'place')], place, 'catalogue', 'closed'],
  [[onField('metadata-hidden', 'place')], place, 'catalogue', 'metadata-hidden'],
  [[onField('metadata-hidden', 'place')], place, 'publish', 'metadata-hidden'],
  [[onField('closed', 'narrator')], place, 'catalogue', 'yes'],
  [[onField('metadata-hidden', 'title')], base.subject, 'catalogue', 'yes'],
  [[onField('closed', 'place')], turn(0), 'read', 'yes'],
  [[onAttachment('closed', 'photograph')], photograph, 'read', 'closed'],
  [[onAttachment('embargo', 'photograph')], photograph, 'read', 'embargo'],
  [[onAttachment('closed', 'map')], photograph, 'read', 'yes'],
  [[onAttachment('closed', 'photograph')], base.subject, 'read', 'yes'],
  [[{ kind: 'redact', target: { of: 'range' } }], turn(0), 'read', 'yes'],
  [[{ kind: 'redact', target: { of: 'label' } }], base.subject, 'read', 'yes'],
  [[{ kind: 'pseudonymise', target: { of: 'person' } }], base.subject, 'quote-named', 'yes'],
  [[{ kind: 'closed', target: { of: 'passage' } }], base.subject, 'read', 'yes'],
  [[whole('embargo'), whole('closed')], base.subject, 'read', 'closed'],
  [[whole('closed'), whole('metadata-hidden')], base.subject, 'read', 'metadata-hidden'],
  [[whole('closed'), whole('metadata-hidden')], base.subject, 'catalogue', 'metadata-hidden'],
  [[whole('embargo'), whole('embargo')], base.subject, 'publish', 'embargo'],
  [[{ kind: 'embargo', target: { of: 'testimony' }, until: '2020-01-01' }], base.subject, 'read', 'embargo'],
  [[{ kind: 'embargo', target: { of: 'testimony' }, until: '2020-01-01' }], base.subject, 'catalogue', 'yes'],
  [[{ kind: 'closed', target: { of: 'testimony' }, until: '2020-01-01' }], base.subject, 'read', 'closed'],
  [[{ kind: 'embargo', target: { of: 'session', session: 1 }, until: '2020-01-01' }], turn(0), 'read', 'embargo'],
];

const partRows: Row[] = parts.map(([restrictions, subject, purpose, expected]) => ({
  name: `${restrictions.map(({ kind, target }) => `${kind} ${Object.values(target).join(' ')}`).join(' and ')}: ${purpose} ${Object.values(subject).join(' ')}`,
  restrictions, subject, purpose, expected,
}));

const someTarget: Readonly<Record<Target['of'], CaseTarget>> = {
  testimony: { of: 'testimony' }, session: { of: 'session', session: 2 }, passage: { of: 'passage' }, turn: { of: 'turn', turn: 1 },
  range: { of: 'range' }, label: { of: 'label' }, field: { of: 'field', field: 'place' },
  attachment: { of: 'attachment', attachment: 'map' }, person: { of: 'person' },
};

/** A kind on a target that it can't cover closes everything, to the last field. */
const contradictions: Row[] = RestrictionKind.options.flatMap((kind) => Object.values(someTarget)
  .filter(({ of }) => !targetsOf[kind].includes(of))
  .flatMap((target): Row[] => [
    { name: `contradictory, ${kind} of ${target.of}: read`, restrictions: [{ kind, target }], expected: 'conflicting' },
    { name: `contradictory, ${kind} of ${target.of}: catalogue`, restrictions: [{ kind, target }], purpose: 'catalogue', subject: place, expected: 'conflicting' },
  ]));

/** What those who keep the stacks may do by their role, and what needs the narrator's consent whoever asks. */
const roleRows: Row[] = (['archivist', 'cataloguer'] as const).flatMap((role) => [
  ...purposes.map((purpose): Row => ({
    name: `${role}, no agreement: ${purpose}`, role, purpose, status: null,
    expected: purpose === 'catalogue' || purpose === 'read' ? 'yes' : 'no-agreement',
  })),
  { name: `${role}, everything closed: read`, role, restrictions: [whole('closed')], expected: 'yes' },
  { name: `${role}, everything hidden: catalogue`, role, restrictions: [whole('metadata-hidden')], purpose: 'catalogue', expected: 'yes' },
  { name: `${role}, a session closed: read its turn`, role, restrictions: [inSession('closed', 1)], subject: turn(0), expected: 'yes' },
  { name: `${role}, withdrawn: read`, role, status: 'withdrawn', expected: 'yes' },
  { name: `${role}, withdrawn: publish`, role, status: 'withdrawn', purpose: 'publish', expected: 'withdrawn' },
  { name: `${role}, embargo: publish`, role, restrictions: [whole('embargo')], purpose: 'publish', expected: 'embargo' },
  { name: `${role}, a session closed: quote its turn`, role, restrictions: [inSession('closed', 1)], subject: turn(0), purpose: 'quote', expected: 'closed' },
  { name: `${role}, contradictory: publish`, role, restrictions: [{ kind: 'redact', target: { of: 'testimony' } }], purpose: 'publish', expected: 'conflicting' },
  { name: `${role}, all granted: publish`, role, purpose: 'publish', expected: 'yes' },
] satisfies Row[]);

/** Of two refusals the agreement's own is told, and of the restrictions the strictest. */
const precedence: Row[] = [
  { name: 'withdrawn and closed', status: 'withdrawn', restrictions: [whole('closed')], expected: 'withdrawn' },
  { name: 'not granted and embargoed', scopes: {}, restrictions: [whole('embargo')], expected: 'not-granted' },
  { name: 'part of it withdrawn: a scope that is left', status: 'partly-withdrawn', scopes: { ...everyScope, teach: answered('refused') }, expected: 'yes' },
  { name: 'part of it withdrawn: a scope that is gone', status: 'partly-withdrawn', scopes: { ...everyScope, teach: answered('refused') }, purpose: 'teach', expected: 'not-granted' },
  { name: 'a contradiction and metadata hidden', restrictions: [whole('metadata-hidden'), whole('redact')], expected: 'conflicting' },
  { name: 'nothing was asked', scopes: {}, expected: 'not-granted' },
  { name: 'a purpose of blanks', purpose: '   ', scopes: {}, expected: 'not-granted' },
  { name: 'the day before the grant', day: '2020-12-31', scopes: { 'on-site-research': dated('2021-01-01', null) }, expected: 'out-of-dates' },
  { name: 'its first day', day: '2021-01-01', scopes: { 'on-site-research': dated('2021-01-01', null) }, expected: 'yes' },
];

/** Every case. A consumer of consent that gives another answer than these for any of them is wrong. */
export const consentCases: readonly ConsentCase[] = [
  ...statusRows, ...scopeRows, ...dateRows, ...wholeRows, ...partRows, ...contradictions, ...roleRows, ...precedence,
].map((row) => ({ ...base, ...row }));

/** Where the turns, the passage and the person of a case are in a test's own testimony. */
export interface CaseWorld {
  readonly testimony: TestimonyId;
  readonly passage: PassageId;
  readonly person: PersonId;
  /** The version of the text that ranges are set on. */
  readonly version: number;
  turn(number: number): TurnKey;
}

function targetIn(world: CaseWorld, target: CaseTarget): Target {
  const range = { turn: world.turn(0), version: world.version, start: 0, end: 1 };
  switch (target.of) {
    case 'testimony': return { of: 'testimony' };
    case 'passage': return { of: 'passage', passage: world.passage, ranges: [range] };
    case 'range': return { of: 'range', ...range };
    case 'label': return { of: 'label', text: 'Nobody of this name' };
    case 'person': return { of: 'person', person: world.person };
    case 'turn': return { of: 'turn', turn: world.turn(target.turn) };
    default: return target;
  }
}

/** The restrictions of a case as they stand in a testimony. */
export function restrictionsIn(world: CaseWorld, { restrictions }: ConsentCase): Restriction[] {
  return restrictions.map(({ kind, target, until = null, reason = 'other' }, index) => ({
    id: `r${String(index).padStart(12, '0')}` as RestrictionId, testimony: world.testimony, kind, target: targetIn(world, target),
    reason, until, event: null, setBy: 'archivist', setAt: '2026-01-01T00:00:00.000Z',
  }));
}

export function subjectIn(world: CaseWorld, { subject }: ConsentCase): Subject {
  return subject.of === 'turn' ? { ...subject, turn: world.turn(subject.turn) } : subject;
}
