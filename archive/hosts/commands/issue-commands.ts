// The commands that issue PDFs: a testimony alone, several to several recipients, the finding aid of a collection.
import type { Output } from '../../api/contract.ts';
import { ArchiveError } from '../../api/errors.ts';
import type { FontId } from '../../api/ids.ts';
import { ask, row, usage, writeOut, type Command, type Invocation, type Report } from './command.ts';

/** Taken in one after the other: they are tried in this order. */
async function fontsGiven(invocation: Invocation): Promise<FontId[] | undefined> {
  const fonts: FontId[] = [];
  for (const file of invocation.lists.font ?? []) fonts.push((await ask(invocation, 'issue.font', { file })).font);
  return fonts.length === 0 ? undefined : fonts;
}

async function runIssueOne(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], options: { purpose, to, language, paper, beside }, flags, words } = invocation;
  const passphrase = await invocation.copyPassphrase();
  const { file, pages, bytes, sha256, withheld, isProtected } = await writeOut(invocation, async () => ask(invocation, 'testimony.issue', {
    testimony, purpose, to, language, paper, beside, passphrase, marked: flags.has('mark'), fonts: await fontsGiven(invocation),
  }));
  const said = words.issued(file, pages, bytes, withheld);
  return {
    json: { file, pages, bytes, sha256, withheld, isProtected },
    text: isProtected ? [said, words.reports.issuing.protectedCopy] : [said],
  };
}

type Many = Output<'testimony.issueMany'>;

/** Where nothing could be made there is nothing to be written, and each testimony’s own fault has been told. */
async function runIssueMany(invocation: Invocation): Promise<Report> {
  const { positionals: [, ...testimonies], options: { purpose, to, language, paper, beside }, lists, flags, words, explain } = invocation;
  if (beside !== undefined) throw usage('--beside');
  const recipients = lists.recipient ?? (to === undefined ? [] : [to]);
  const passphrase = await invocation.copyPassphrase();
  let left: Many['left'] = [];
  const { file, copies } = await writeOut(invocation, async () => {
    const { file: made, ...done } = await ask(invocation, 'testimony.issueMany', {
      testimonies, recipients, purpose, language, paper, passphrase, marked: flags.has('mark'), fonts: await fontsGiven(invocation),
    });
    left = done.left;
    for (const { testimony, fault } of left) explain(new ArchiveError(fault.code, { ...fault.detail, file: testimony }));
    if (made === null) throw new ArchiveError(left[0]?.fault.code ?? 'not-found', left[0]?.fault.detail);
    return { ...done, ...made };
  });
  return {
    json: { file, copies, left },
    text: [
      ...copies.map((copy) => row(copy.path, copy.testimony, copy.pages, copy.withheld, copy.to, copy.sha256)),
      words.reports.issuing.many(file, copies.length, left.length),
    ],
    ...(left[0] === undefined ? {} : { fault: new ArchiveError(left[0].fault.code, left[0].fault.detail) }),
  };
}

async function runFindingAid(invocation: Invocation): Promise<Report> {
  const { positionals: [, ...named], options, words, sentences } = invocation;
  const { purpose, to, language, paper, collection, summary, title = collection } = options;
  if (title === undefined) throw usage('--title');
  const { ticket: _ticket, name: _name, isProtected: _isProtected, size: _size, ...done } = await writeOut(invocation, async () => (
    ask(invocation, 'collection.findingAid', {
      testimonies: named.length === 0 ? undefined : named, collection, title, summary, purpose, to, language, paper, fonts: await fontsGiven(invocation),
    })
  ));
  const { file, pages, testimonies, left } = done;
  return {
    json: done,
    text: [
      ...left.map(({ testimony, title: of, why }) => row(testimony, of, sentences.refusals[why])),
      words.reports.issuing.findingAid(file, pages, testimonies, left.length),
    ],
  };
}

export const issueCommands = {
  issue: {
    arguments: 'VAULT TESTIMONY…', count: [2, Infinity],
    options: ['out', 'purpose', 'to', 'recipient', 'language', 'paper', 'beside', 'mark', 'protect', 'protect-with-file', 'font'],
    run: (invocation) => (
      invocation.positionals.length > 2 || invocation.lists.recipient !== undefined ? runIssueMany(invocation) : runIssueOne(invocation)
    ),
  },
  'finding-aid': {
    arguments: 'VAULT [TESTIMONY…]', count: [1, Infinity],
    options: ['out', 'title', 'collection', 'summary', 'purpose', 'to', 'language', 'paper', 'font'], run: runFindingAid,
  },
} as const satisfies Record<string, Command>;
