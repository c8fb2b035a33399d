// Which files went into what Vite built: those of packages have licences that go with them.
import type { build } from 'vite';

/** The paths of all modules in the output, without queries; virtual ones, which have no file, are left out. */
export function bundledModules(built: Awaited<ReturnType<typeof build>>): string[] {
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const modules = outputs.flatMap(({ output }) => output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
  return modules.filter((module) => !module.includes('\0')).map((module) => module.replace(/\?.*$/, ''));
}
