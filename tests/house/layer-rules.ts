// Who may import whom: ARCHITECTURE.md's layers as rules for dependency-cruiser.
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Files that something other than an import starts: a script, a process, the page, the desktop. */
const entries = [
  '^archive/hosts/(start|command-line|demo)\\.ts$',
  '^archive/hosts/(launch|vouchsafe)\\.mjs$',
  '^archive/.+-(process|worker)\\.ts$',
  '^electron/(main|preload|engine|reader|build|package)\\.ts$',
  '\\.config\\.(ts|js)$',
  '^src/main\\.tsx?$',
  '^src/.+-worker\\.ts$',
  '\\.d\\.ts$',
  '^tests/',
];

const rooms = 'import|consent|search|export|catalogue|vault';
/** What runs in the engine's process and in its readers' on the desktop: a host, unlike the rest of `electron/`. */
const engineProcess = '^electron/(engine(-readers)?|reader)\\.ts$';
/** A host starts readers: in processes of their own, by whichever means it has. */
const readers = '^archive/import/(spawn-reader|reader-(process|child|protocol)|answer-request)\\.ts$';
/** And threads that pack the index, in the engine's process. */
const packers = '^archive/search/spawn-packer\\.ts$';
const thread = '^archive/(archive[^/]*\\.ts$|thread/)';

interface OnlyMayImport {
  readonly name: string;
  readonly comment: string;
  readonly from: string | string[];
  readonly not?: string | string[];
  readonly may: string[];
}

/** One rule: of the files of this repository, `from` may import `may` and nothing else. Packages have rules below. */
function onlyMayImport({ name, comment, from, not, may }: OnlyMayImport): IForbiddenRuleType {
  return {
    name, comment, severity: 'error',
    from: { path: from, ...(not === undefined ? {} : { pathNot: not }) },
    to: { path: '^(archive|electron|src|tests)/', pathNot: may },
  };
}

const layers: IForbiddenRuleType[] = [
  {
    name: 'api-imports-zod', comment: 'The contract runs in every host and in the page.', severity: 'error',
    from: { path: '^archive/api/' }, to: { path: '.', pathNot: ['^archive/api/', 'node_modules/zod/'] },
  },
  onlyMayImport({
    name: 'rooms-apart', comment: 'A room sees the contract and itself; only catalogue sees vault.',
    from: `^archive/(${rooms})/`, not: '^archive/catalogue/', may: ['^archive/api/', '^archive/$1/'],
  }),
  onlyMayImport({
    name: 'catalogue-sees-vault', comment: 'The only edge from room to room.',
    from: '^archive/catalogue/', may: ['^archive/(api|catalogue|vault)/'],
  }),
  onlyMayImport({
    name: 'thread-sees-rooms', comment: 'The thread leads through every room and knows no host.',
    from: thread, may: [`^archive/(api|${rooms})/`, thread, '^archive/services\\.ts$'],
  }),
  onlyMayImport({
    name: 'services-see-api', comment: 'What a host must give is written in words of the contract.',
    from: '^archive/services\\.ts$', may: ['^archive/api/'],
  }),
  onlyMayImport({
    name: 'handlers-see-thread', comment: 'A handler is a line into the thread.',
    from: '^archive/[a-z-]*handlers\\.ts$',
    may: ['^archive/(api|vault)/', thread, '^archive/(services|dispatch|[a-z-]*handlers)\\.ts$'],
  }),
  onlyMayImport({
    name: 'dispatch-sees-handlers', comment: 'Dispatch validates and calls a handler.',
    from: '^archive/dispatch\\.ts$', may: ['^archive/api/', '^archive/(handlers|services)\\.ts$'],
  }),
  onlyMayImport({
    name: 'engine-puts-together', comment: 'The engine puts the parts together.',
    from: '^archive/engine\\.ts$',
    may: ['^archive/(api|vault)/', thread, '^archive/(handlers|dispatch|services)\\.ts$'],
  }),
  onlyMayImport({
    name: 'hosts-see-dispatch', comment: 'A host has the engine’s door, the words, and the reader process.',
    from: '^archive/hosts/',
    may: [
      '^archive/(hosts|api)/', '^archive/(handlers|dispatch|engine|services)\\.ts$', '^src/words/',
      readers, packers,
    ],
  }),
  onlyMayImport({
    name: 'page-sees-api', comment: 'The page has the contract and nothing of the engine.',
    from: '^src/', not: '^src/words/', may: ['^src/', '^archive/api/'],
  }),
  onlyMayImport({
    name: 'words-see-api', comment: 'Words are data.', from: '^src/words/', may: ['^src/words/', '^archive/api/'],
  }),
  onlyMayImport({
    name: 'preload-sees-api', comment: 'The preload carries messages and nothing else.',
    from: '^electron/preload\\.ts$', may: ['^archive/api/'],
  }),
  onlyMayImport({
    name: 'shell-sees-api', comment: 'The main process never opens a vault.',
    from: '^electron/', not: ['^electron/preload\\.ts$', engineProcess],
    // The names of the fonts are for the build, which takes the files along.
    may: ['^electron/', '^archive/api/', '^archive/hosts/', '^src/words/', '^archive/export/pdf/font-files\\.ts$'],
  }),
  onlyMayImport({
    name: 'engine-process-is-a-host', comment: 'The engine process is a host.',
    from: engineProcess,
    may: [
      engineProcess, '^electron/reader-messages\\.ts$', '^archive/(api|hosts)/', '^archive/(handlers|dispatch|engine|services)\\.ts$', '^src/words/',
      readers, packers,
    ],
  }),
  {
    name: 'shell-opens-no-vault', comment: 'What a host shares with the shell does not bring the engine with it.',
    severity: 'error',
    from: { path: '^electron/', pathNot: engineProcess },
    to: { path: '^archive/(engine|dispatch|handlers|archive|vault)', reachable: true },
  },
  {
    name: 'nobody-imports-hosts', comment: 'Hosts are where a program begins.', severity: 'error',
    from: { pathNot: ['^archive/hosts/', '^electron/', '^tests/'] }, to: { path: '^(archive/hosts|electron)/' },
  },
  {
    name: 'nobody-imports-tests', comment: 'The product does not lean on its tests.', severity: 'error',
    from: { pathNot: '^tests/' }, to: { path: '^tests/' },
  },
];

const typesOnly: IForbiddenRuleType[] = [
  {
    name: 'vault-through-thread', comment: 'Outside the thread the vault is a type.', severity: 'error',
    from: { path: '^archive/(engine|[a-z-]*handlers)\\.ts$' },
    to: { path: '^archive/vault/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'preload-takes-types', comment: 'What runs in the preload is Electron’s and its own.', severity: 'error',
    from: { path: '^electron/preload\\.ts$' },
    to: { pathNot: '^electron$|node_modules/electron/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'words-take-types', comment: 'Words run nothing.', severity: 'error',
    from: { path: '^src/words/' }, to: { pathNot: '^src/words/', dependencyTypesNot: ['type-only'] },
  },
];

/** A package that one place alone may use. */
function onlyIn(name: string, place: string, packagePath: string): IForbiddenRuleType {
  return {
    name, comment: `Only ${place} may use it.`, severity: 'error',
    from: { pathNot: [place, '^tests/'] }, to: { path: packagePath },
  };
}

const outside: IForbiddenRuleType[] = [
  onlyIn('sqlite-only-in-vault', '^archive/vault/', 'node_modules/better-sqlite3-multiple-ciphers/'),
  onlyIn('sodium-only-in-vault', '^archive/vault/', 'node_modules/libsodium'),
  onlyIn('lunr-only-in-search', '^archive/search/', 'node_modules/lunr/'),
  onlyIn('pdf-only-in-export', '^archive/export/', 'node_modules/(pdf-lib|fontkit|@cantoo/pdf-lib)/'),
  onlyIn('electron-only-in-shell', '^electron/', 'node_modules/electron/'),
  onlyIn('react-only-in-page', '^src/', 'node_modules/(react|react-dom)/'),
  onlyIn('build-tools-only-in-builds', '^(electron|archive/hosts)/', 'node_modules/(vite|@vitejs|rolldown)/'),
  {
    name: 'network-only-in-hosts', comment: 'Nothing in the engine speaks to a network.', severity: 'error',
    from: { path: ['^archive/', '^src/', '^electron/preload'], pathNot: '^archive/hosts/' },
    to: { path: '^(node:)?(net|http|https|http2|dgram|tls|dns|dns/promises|inspector)$' },
  },
  {
    name: 'pure-rooms-keep-no-files', comment: 'Values in, values out.', severity: 'error',
    from: { path: '^archive/(import|consent|search|catalogue)/' }, to: { path: '^(node:)?fs(/promises)?$' },
  },
];

const sound: IForbiddenRuleType[] = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'not-undeclared', comment: 'Every package that is used stands in package.json.', severity: 'error',
    from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-orphans', comment: 'Every file is reached from a host, the page or the desktop.', severity: 'error',
    from: { path: entries, pathNot: '^tests/' },
    to: { path: '^(archive|electron|src)/', pathNot: entries, reachable: false },
  },
];

export const layerRules: readonly IForbiddenRuleType[] = [...layers, ...typesOnly, ...outside, ...sound];

export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Reads every import below `root` and tells which of them a rule forbids. */
export async function findBreaches(root: string, folders: readonly string[]): Promise<Breach[]> {
  const options: ICruiseOptions = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...layerRules] },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  };
  const workingFolder = process.cwd();
  const result = await cruise([...folders], options).finally(() => process.chdir(workingFolder));
  if (typeof result.output === 'string') throw new Error(result.output);
  const { summary } = result.output satisfies ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

