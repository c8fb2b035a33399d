// Runs the checks: types, lint, tests; installs the programs that they need where it may. Plain JavaScript, so that any
// Node can start it: `node tests/run.mjs [types|lint|house|check]`, all of it where nothing is named.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const launcher = join(root, 'archive/hosts/launch.mjs');

/** One tsconfig per folder: each withholds what its folder may not see. */
const projects = ['archive/api', 'archive', 'src', 'electron', 'electron/tsconfig.preload.json', 'tests'];

/** Programs that tests start, none of which npm brings: names, Debian package, where else to find it. */
const tools = [
  {
    names: ['pdftotext', 'pdftoppm', 'pdffonts', 'pdfinfo'], debian: 'poppler-utils', for: 'reads issued PDF back',
    elsewhere: 'macOS: brew install poppler; Fedora: dnf install poppler-utils; Windows: scoop install poppler',
  },
  {
    names: ['qpdf'], debian: 'qpdf', for: 'checks the structure of issued PDF',
    elsewhere: 'macOS: brew install qpdf; Fedora: dnf install qpdf; Windows: scoop install qpdf',
  },
  {
    names: ['chromium', 'chromium-browser', 'google-chrome'], any: true, debian: 'chromium', for: 'shows the page to its tests',
    elsewhere: 'macOS: brew install chromium; Fedora: dnf install chromium; Windows: scoop install chromium',
  },
  // Elsewhere nothing like it can be had: the tests that need it say so there.
  ...(process.platform === 'linux' ? [{
    names: ['strace'], debian: 'strace', for: 'records what is written to the disk, for the tests of faults', elsewhere: 'Fedora: dnf install strace',
  }] : []),
];

const say = (line) => process.stdout.write(`${line}\n`);

function runs(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '').split(delimiter).some((folder) => endings.some((ending) => {
    try {
      accessSync(join(folder, name + ending), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }));
}

const isThere = (tool) => (tool.any === true ? tool.names.some(runs) : tool.names.every(runs));

function installOnDebian(packages) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version') || !runs('apt-get')) return;
  say(`Installing with apt-get, since you are root on a Debian-like system: ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/** A tool that is missing fails the run: a test that cannot run must not look like one that passed. */
function checkTools() {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length === 0) return true;
  installOnDebian(missing.map((tool) => tool.debian));
  const stillMissing = tools.filter((tool) => !isThere(tool));
  for (const tool of stillMissing) {
    say(`Missing: ${tool.names.join(', ')} (${tool.for}). Debian: apt-get install ${tool.debian}; ${tool.elsewhere}.`);
  }
  return stillMissing.length === 0;
}

function node(script, args, options = {}) {
  return spawnSync(process.execPath, [launcher, join(root, script), ...args], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options,
  }).status === 0;
}

function checkTypes() {
  const unsound = projects.filter((project) => !node('node_modules/typescript/bin/tsc', ['-p', project]));
  for (const project of unsound) say(`Types: errors in ${project}`);
  return unsound.length === 0;
}

function checkLint() {
  const folders = ['archive', 'electron', 'src', 'tests'];
  return node('node_modules/eslint/bin/eslint.js', [
    '--config', 'tests/house/eslint.config.js', '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...folders,
  ]);
}

/** Counts what vitest ran. A file that does not load, or an error outside of any test, is one failure more. */
function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-tests-'));
  const results = join(folder, 'results.json');
  try {
    const passed = node('node_modules/vitest/vitest.mjs', [
      'run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json',
      `--outputFile.json=${results}`, ...filters,
    ]);
    const counts = existsSync(results)
      ? JSON.parse(readFileSync(results, 'utf8'))
      : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
    const failed = counts.numFailedTests;
    return {
      passed: counts.numPassedTests,
      failed: failed === 0 && (!passed || counts.numPassedTests === 0) ? 1 : failed,
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const steps = {
  tools: { says: 'programs that the tests need', run: checkTools },
  types: { says: `types of ${projects.length} projects`, run: checkTypes },
  lint: { says: 'lint', run: checkLint },
};
const plans = {
  types: { steps: ['types'], tests: null },
  lint: { steps: ['lint'], tests: null },
  house: { steps: [], tests: ['tests/house'] },
  check: { steps: ['types', 'lint'], tests: ['tests/house'] },
  all: { steps: ['tools', 'types', 'lint'], tests: [] },
};

function main(name) {
  const plan = plans[name];
  if (plan === undefined) {
    say(`Unknown: ${name}. Known: ${Object.keys(plans).join(', ')}`);
    return 2;
  }
  const failedSteps = [];
  for (const step of plan.steps) {
    say(`\nChecking ${steps[step].says}`);
    if (!steps[step].run()) failedSteps.push(step);
  }
  let tests = { passed: 0, failed: 0, skipped: 0 };
  if (plan.tests !== null) {
    say(`\nRunning the tests${plan.tests.length > 0 ? ` of ${plan.tests.join(', ')}` : ''}`);
    tests = runTests(plan.tests);
  }
  for (const step of failedSteps) say(`Failed: ${steps[step].says}`);
  const failed = tests.failed + failedSteps.length;
  if (plan.tests !== null) {
    say(`\n${tests.passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2] ?? 'all');
