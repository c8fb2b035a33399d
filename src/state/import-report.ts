// What came of an import, as a report that can be saved: files, ids and counts, and nothing of what is said in them.
import type { FileFault, ImportReport } from '../../archive/api/import-calls.ts';
import { importPlanWords } from '../words/import-plan-words.ts';
import type { Words } from '../words/words.ts';

/** For machines. */
export const importAsJson = (report: ImportReport): string => `${JSON.stringify(report)}\n`;

function faultLines({ file, code, line, column, reason }: FileFault, { faults, page: { importing } }: Words): string {
  const place = line === undefined ? [] : [column === undefined ? importing.atLine(line) : importing.atColumn(line, column)];
  return [file, ...place, faults[code].what, ...(reason === undefined ? [] : [`${code}, ${reason}`])].join('\n   ');
}

/** For people, in the language of the page. */
export function importAsText({ imported, skipped, faults, testimonies, passed, aligned, unaligned, kept }: ImportReport, words: Words): string {
  const { importing } = words.page;
  const { outcomes, doubts } = importPlanWords[words.language];
  const counted: readonly (readonly [number, (count: number) => string])[] = [
    [skipped, importing.skipped], [faults.length, importing.notRead], [aligned.length, importing.aligned],
    [unaligned.length, importing.unaligned], [kept, importing.kept],
  ];
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [[title, ...lines].join('\n')]);
  return [
    importing.reportTitle,
    [importing.imported(imported), ...counted.flatMap(([count, say]) => (count === 0 ? [] : [say(count)]))].join('\n'),
    ...section(importing.faultsTitle, faults.map((fault) => faultLines(fault, words))),
    ...section(importing.passedTitle, passed.map(({ file, because }) => `${file}: ${outcomes[because]}`)),
    ...section(importing.testimoniesTitle, testimonies.map(({ file, id, turns, words: count, passages, speakers, notes }) => [
      `${file}  ${id}`, importing.fileRead(turns, count, passages, speakers.length),
      ...Object.entries(notes.doubts ?? {}).map(([kind, times]) => importing.review.kind(doubts[kind] ?? kind, times)),
    ].join('\n   '))),
  ].join('\n\n') + '\n';
}
