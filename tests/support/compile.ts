// Compiles files of the repository together with planted ones that are on no disk.
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from './source-files.ts';

/** A program of `files` under the settings of a folder's tsconfig; `planted` gives the text of files by path. */
export function compile(
  tsconfig: string, files: readonly string[], planted: Readonly<Record<string, string>> = {},
): ts.Program {
  const path = join(repository, tsconfig);
  const settings = ts.getParsedCommandLineOfConfigFile(path, { composite: false, incremental: false }, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic(diagnostic) {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  });
  if (settings === undefined) throw new Error(`no settings: ${tsconfig}`);
  const { tsBuildInfoFile: _, ...options } = settings.options;
  const texts = new Map(Object.entries(planted).map(([name, text]) => [join(repository, name), text]));
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (name) => texts.has(name) || onDisk.fileExists(name);
  host.readFile = (name) => texts.get(name) ?? onDisk.readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? onDisk.getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, options.target ?? ts.ScriptTarget.ES2024, true);
  };
  return ts.createProgram([...files, ...Object.keys(planted)].map((name) => join(repository, name)), options, host);
}

/** Codes of the errors in one file, such as 2345. */
export function errorCodes(program: ts.Program, file: string): number[] {
  const source = program.getSourceFile(join(repository, file));
  return [...program.getSemanticDiagnostics(source), ...program.getSyntacticDiagnostics(source)].map(({ code }) => code);
}
