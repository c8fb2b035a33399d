// What a person has chosen for the files of an import, given in a JSON file by the files' names.
import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { FileChoices, TableColumn } from '../../api/import-calls.ts';
import { TestimonyId } from '../../api/ids.ts';
import { ArchiveError } from '../../api/errors.ts';
import { readJson } from './read-given.ts';

/** `original` is the name of a file, or the id of a testimony. */
const ChoicesFile = z.strictObject({
  files: z.record(z.string(), z.strictObject({ ...FileChoices.shape, original: z.string().nullable().optional() })).default({}),
  /** Of the table of descriptions, by heading. */
  columns: z.record(z.string(), TableColumn).optional(),
});

/** Files are named as they are on the command line, or by as much of the end of their paths as tells them apart. */
function fileNamed(files: readonly string[], name: string, choices: string): string {
  const paths = files.map((file) => ({ file, path: resolve(file) }));
  const exact = paths.filter(({ path }) => path === resolve(name));
  const found = exact.length > 0 ? exact : paths.filter(({ path }) => path.endsWith(`${sep}${name}`));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new ArchiveError('bad-request', { file: choices, reason: 'files' });
  return only.file;
}

/** Faults: `bad-request` that names the file of choices, and as its reason the field; never what stands in it. */
export async function choicesGiven(
  path: string | undefined, files: readonly string[],
): Promise<{ readonly choices?: Readonly<Record<string, unknown>>; readonly tableColumns?: Readonly<Record<string, TableColumn>> }> {
  if (path === undefined) return {};
  const given = await readJson(path, ChoicesFile);
  const originalOf = (original: string): unknown => {
    const id = TestimonyId.safeParse(original);
    return id.success ? { testimony: id.data } : { file: fileNamed(files, original, path) };
  };
  const choices = Object.entries(given.files).map(([name, { original, ...chosen }]) => [fileNamed(files, name, path), {
    ...chosen, ...(original === undefined ? {} : { original: original === null ? null : originalOf(original) }),
  }] as const);
  return { choices: Object.fromEntries(choices), ...(given.columns === undefined ? {} : { tableColumns: given.columns }) };
}
