// The commands that bring files in: looked at first in a dry run, then imported; and translations put beside their originals.
import { resolve } from 'node:path';
import { ArchiveError } from '../../api/errors.ts';
import { nothingImported, nothingPlanned, type FileFault, type ImportPlan, type PlannedFault } from '../../api/import-calls.ts';
import { expandPaths } from '../expand-paths.ts';
import { writeWhole } from '../write-file.ts';
import { ask, type Command, type Invocation, type Report } from './command.ts';
import { choicesGiven } from './import-choices.ts';
import { alignedLine, planLines, reportLines } from './import-lines.ts';
import { planTable, reportTable, writeTable } from './import-table.ts';

/** What came of it: for the person who asked, and for a file that may be passed on. */
interface Brought {
  readonly told: Omit<Report, 'fault'>;
  readonly kept: Omit<Report, 'fault'> & { readonly table: readonly (readonly string[])[] };
  readonly faults: readonly FileFault[];
}

/** A report in a file holds nothing of what is said in the transcripts: not even the line that could not be read. */
function withoutText(plan: ImportPlan): ImportPlan {
  return {
    ...plan,
    files: plan.files.map((file) => ({
      ...file,
      fault: file.fault === null ? null : { ...file.fault, around: [] },
      reading: file.reading === null ? null : { ...file.reading, sample: [] },
    })),
  };
}

/** A fault is printed and thrown: it takes no line of the file along. */
function withoutLines({ around: _around, ...fault }: PlannedFault): FileFault {
  return fault;
}

async function bring(invocation: Invocation): Promise<Brought> {
  const { positionals, options, flags } = invocation;
  const { files, unreadable } = await expandPaths(positionals.slice(1));
  const lost = unreadable.map((file) => ({ code: 'unreadable-file' as const, file }));
  const input = {
    files, collection: options.collection, language: options.language, consent: options.consent, table: options.map,
    keepOriginals: flags.has('keep-originals') ? true : undefined, ...await choicesGiven(options.choices, files),
  };
  if (flags.has('dry-run')) {
    const plan = files.length === 0 ? nothingPlanned : await ask(invocation, 'import.plan', { ...input, sample: 0 });
    const kept = withoutText(plan);
    return {
      told: { json: plan, text: planLines(invocation, plan) },
      kept: { json: kept, text: planLines(invocation, kept), table: planTable(kept) },
      faults: [...lost, ...plan.files.flatMap(({ fault }) => (fault === null ? [] : [withoutLines(fault)]))],
    };
  }
  const report = files.length === 0 ? nothingImported : await ask(invocation, 'testimony.import', input);
  const faults = [...lost, ...report.faults];
  const told = {
    json: { ...report, faults: faults.map((fault) => ({ line: null, ...fault })) }, text: reportLines(invocation, { ...report, faults }),
  };
  return { told, kept: { ...told, table: reportTable({ ...report, faults }) }, faults };
}

/** JSON or CSV by the ending of its name, text else. */
function reportBytes(file: string, { json, text, table }: Brought['kept']): Uint8Array {
  const written = /\.json$/iu.test(file) ? `${JSON.stringify(json, null, 2)}\n` : /\.csv$/iu.test(file) ? writeTable(table) : `${text.join('\n')}\n`;
  return new TextEncoder().encode(written);
}

async function runImport(invocation: Invocation): Promise<Report> {
  const { options: { report }, words, explain } = invocation;
  const file = report === undefined ? null : resolve(report);
  // That the report can be written is made sure before anything comes in.
  const { told, faults } = file === null ? await bring(invocation) : await writeWhole(file, async () => {
    const brought = await bring(invocation);
    return { bytes: reportBytes(file, brought.kept), value: brought };
  });
  for (const { code, ...detail } of faults) explain(new ArchiveError(code, detail));
  const [first] = faults;
  return {
    json: told.json,
    text: file === null ? told.text : [...told.text, words.importing.reportWritten(file)],
    ...(first === undefined ? {} : { fault: new ArchiveError(first.code, { file: first.file }) }),
  };
}

async function runAlign(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony = '', original], options: { by }, words } = invocation;
  const aligned = await ask(invocation, 'testimony.align', { testimony, original: original ?? null, by });
  return { json: aligned, text: [original === undefined ? words.importing.alignmentUndone(testimony) : alignedLine(invocation, aligned)] };
}

export const importCommands = {
  import: {
    arguments: 'VAULT PATH…', count: [2, Infinity],
    options: ['dry-run', 'map', 'choices', 'report', 'keep-originals', 'collection', 'language', 'consent'], run: runImport,
  },
  align: { arguments: 'VAULT TESTIMONY [ORIGINAL]', count: [2, 3], options: ['by'], run: runAlign },
} as const satisfies Record<string, Command>;
