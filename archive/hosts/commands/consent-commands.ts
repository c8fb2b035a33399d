// The commands on agreements: shown, recorded, reviewed, amended, suspended, withdrawn, concluded.
import { z } from 'zod';
import { SealedParticulars, Terms, type Agreement, type Restriction } from '../../api/consent.ts';
import type { Disclosure, DueItem } from '../../api/consent-calls.ts';
import type { Output } from '../../api/contract.ts';
import { scopesOf, termsFrom, termsOptions } from './agreement-terms.ts';
import { ask, number, row, usage, writeOut, type Command, type Invocation, type Report } from './command.ts';
import { foresee } from './foresee.ts';
import { readJson } from './read-given.ts';
import { restrictionLine } from './restriction-commands.ts';

export const disclosureLine = (
  { words }: Pick<Invocation, 'words'>, { id, at, to, purpose, sha256 }: Disclosure,
): string => words.disclosed(id, at, to, purpose, sha256);

const dueLine = ({ sentences }: Invocation) => ({ testimony, kind, on, restriction, count }: DueItem): string => (
  row(on, testimony, restriction, sentences.page.due.kinds[kind](count))
);

function agreementReport({ words, sentences }: Invocation, agreement: Agreement): Report {
  const { testimony, version, status } = agreement;
  const said = words.reports.agreement(testimony, version, sentences.agreementStatuses[status]);
  return { json: agreement, text: status === 'recorded' ? [said, words.reports.awaitsReview] : [said] };
}

function versionLines({ words, sentences }: Invocation, agreement: Agreement): string[] {
  const { version, status, recordedAt, recordedBy, reviewedAt, reviewedBy, conclusion } = agreement;
  const { reports } = words;
  return [
    reports.version(version, sentences.agreementStatuses[status], recordedAt, recordedBy),
    ...(reviewedAt === null || reviewedBy === null ? [] : [`  ${reports.reviewed(reviewedAt, reviewedBy)}`]),
    ...(conclusion === null ? [] : [`  ${reports.concludedOn(conclusion.decision, conclusion.authority)}`]),
  ];
}

/** A heading with its lines under it, or nothing where there are none. */
const section = (heading: string, lines: readonly string[]): string[] => (
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
);

/** Purposes with the same answer stand in one line. */
function purposeLines({ words, sentences }: Invocation, purposes: Output<'consent.show'>['purposes']): string[] {
  const byAnswer = Map.groupBy(purposes, ({ refused }) => refused);
  return [...byAnswer].map(([refused, alike]) => {
    const answer = refused === null ? words.reports.allowed : sentences.refusals[refused];
    return `${alike.map(({ purpose }) => purpose).join(', ')}: ${answer}`;
  });
}

function showText(invocation: Invocation, shown: Output<'consent.show'>): string[] {
  const { words: { reports }, sentences } = invocation;
  const [newest] = shown.versions;
  const scopes = Object.entries(newest?.scopes ?? {}).map(([scope, { answer, from, until }]) => (
    row(scope, answer, ...(from === null && until === null ? [] : [`${from ?? ''}…${until ?? ''}`]))
  ));
  const restrictions = (list: readonly Restriction[]): string[] => list.map(restrictionLine);
  return [
    row(shown.testimony, sentences.standings[shown.standing]),
    ...(shown.unreadable ? [reports.unreadable] : []),
    ...(newest === undefined ? [reports.noAgreement] : []),
    ...section(reports.versions, shown.versions.flatMap((version) => versionLines(invocation, version))),
    ...section(reports.scopes, scopes),
    ...section(reports.readersToday, purposeLines(invocation, shown.purposes)),
    ...section(reports.restrictions, restrictions(shown.restrictions)),
    ...section(reports.lifted, restrictions(shown.lifted)),
    ...section(reports.due, shown.due.map(dueLine(invocation))),
    ...section(reports.disclosures, shown.disclosures.map((disclosure) => disclosureLine(invocation, disclosure))),
    ...section(reports.next, shown.next.length === 0 ? [] : [shown.next.join(', ')]),
  ];
}

/** Who signed and where the form is come from a file alone: on a command line they would stay in the shell's history. */
async function particulars({ options }: Invocation): Promise<SealedParticulars | undefined> {
  return options.particulars === undefined ? undefined : readJson(options.particulars, z.strictObject(SealedParticulars.shape));
}

async function runRecord(invocation: Invocation): Promise<Report> {
  const terms = await termsFrom(invocation, null);
  if (invocation.flags.has('foresee')) return foresee(invocation, { do: 'terms', terms });
  return agreementReport(invocation, await ask(invocation, 'consent.record', {
    testimony: invocation.positionals[1], terms, sealed: await particulars(invocation), draft: invocation.flags.has('draft'),
  }));
}

/** Starts from the version before, so that only what changes has to be said. */
async function runAmend(invocation: Invocation): Promise<Report> {
  const testimony = invocation.positionals[1];
  const { versions: [newest] } = await ask(invocation, 'consent.show', { testimony });
  const terms = await termsFrom(invocation, newest === undefined ? null : Terms.parse(newest));
  if (invocation.flags.has('foresee')) return foresee(invocation, { do: 'terms', terms });
  return agreementReport(invocation, await ask(invocation, 'consent.amend', {
    testimony, terms, sealed: await particulars(invocation), reason: invocation.options.reason,
  }));
}

async function runReview(invocation: Invocation): Promise<Report> {
  if (invocation.flags.has('foresee')) return foresee(invocation, { do: 'review' });
  const { positionals, options } = invocation;
  return agreementReport(invocation, await ask(invocation, 'consent.review', {
    testimony: positionals[1], reviewDue: options['review-due'], reason: options.reason,
  }));
}

async function runSuspend(invocation: Invocation): Promise<Report> {
  if (invocation.flags.has('foresee')) return foresee(invocation, { do: 'suspend' });
  const { positionals, options } = invocation;
  return agreementReport(invocation, await ask(invocation, 'consent.suspend', {
    testimony: positionals[1], as: options.as, reason: options.reason,
  }));
}

async function runWithdraw(invocation: Invocation): Promise<Report> {
  const { positionals, options, lists, flags, words, sentences } = invocation;
  const part = { scopes: lists.scope === undefined ? undefined : scopesOf(invocation, 'scope'), passages: lists.passage };
  if (flags.has('foresee')) return foresee(invocation, { do: 'withdraw', ...part });
  const done = await ask(invocation, 'consent.withdraw', { testimony: positionals[1], ...part, reason: options.reason });
  const copies = done.disclosures.map((disclosure) => `  ${disclosureLine(invocation, disclosure)}`);
  const said = words.withdrawn(done.testimony, sentences.agreementStatuses[done.status], done.disclosures.length);
  return { json: done, text: [said, ...copies] };
}

async function runConclude(invocation: Invocation): Promise<Report> {
  const { positionals, options: { decision, reason, authority }, flags, words, sentences } = invocation;
  if (flags.has('foresee')) {
    if (decision !== 'erase') throw usage('--foresee');
    return foresee(invocation, { do: 'erase' });
  }
  const done = await ask(invocation, 'consent.conclude', { testimony: positionals[1], decision, reason, authority });
  return { json: done, text: [words.reports.concluded(done.testimony, sentences.agreementStatuses[done.status])] };
}

async function runLetter(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, disclosure], options: { language, paper }, words } = invocation;
  const { file, pages, size } = await writeOut(invocation, () => (
    ask(invocation, 'consent.letter', { testimony, disclosure, language, paper })
  ));
  return { json: { file, pages, bytes: size }, text: [words.reports.letter(file, pages)] };
}

async function runEvidence(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], words } = invocation;
  const { file, size, sha256 } = await writeOut(invocation, () => ask(invocation, 'consent.evidence', { testimony }));
  return { json: { file, bytes: size, sha256 }, text: [words.reports.evidence(file, size)] };
}

async function runDue(invocation: Invocation): Promise<Report> {
  const { options, words } = invocation;
  const { due } = await ask(invocation, 'consent.due', { within: number(options.within, 'within') });
  return { json: { due }, text: due.length === 0 ? [words.reports.nothingDue] : due.map(dueLine(invocation)) };
}

export const withdrawCommand: Command = {
  arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['scope', 'passage', 'reason', 'foresee'], run: runWithdraw,
};

const one = { arguments: 'VAULT TESTIMONY', count: [2, 2] } as const;

export const consentCommands = {
  'consent show': {
    ...one, options: [],
    async run(invocation) {
      const shown = await ask(invocation, 'consent.show', { testimony: invocation.positionals[1] });
      return { json: shown, text: showText(invocation, shown) };
    },
  },
  'consent record': { ...one, options: [...termsOptions, 'particulars', 'draft', 'foresee'], run: runRecord },
  'consent amend': { ...one, options: [...termsOptions, 'particulars', 'reason', 'foresee'], run: runAmend },
  'consent review': { ...one, options: ['review-due', 'reason', 'foresee'], run: runReview },
  'consent suspend': { ...one, options: ['as', 'reason', 'foresee'], run: runSuspend },
  'consent withdraw': withdrawCommand,
  'consent conclude': { ...one, options: ['decision', 'reason', 'authority', 'foresee'], run: runConclude },
  'consent attach': {
    arguments: 'VAULT TESTIMONY FILE', count: [3, 3], options: [],
    async run(invocation) {
      const { positionals: [, testimony, file] } = invocation;
      return agreementReport(invocation, await ask(invocation, 'consent.attach', { testimony, file }));
    },
  },
  'consent evidence': { ...one, options: ['out'], run: runEvidence },
  'consent due': { arguments: 'VAULT', count: [1, 1], options: ['within'], run: runDue },
  'consent letter': { arguments: 'VAULT TESTIMONY DISCLOSURE', count: [3, 3], options: ['out', 'language', 'paper'], run: runLetter },
} as const satisfies Record<string, Command>;
