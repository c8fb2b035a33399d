// The whole program as a person has it in a browser: real engine, loopback host, built page, real Chromium; and what the browser complains of.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { makeClient, type Client } from '../../archive/api/client.ts';
import type { FaultCode } from '../../archive/api/errors.ts';
import type { Carrier } from '../../archive/api/operation.ts';
import { makeEngine, type Engine } from '../../archive/engine.ts';
import { startLoopback, type Loopback } from '../../archive/hosts/loopback.ts';
import { makeMemoryFiles, type MemoryFiles } from '../../archive/hosts/memory-files.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import { spawnPacker } from '../../archive/search/spawn-packer.ts';
import type { Places } from '../../archive/services.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { builtPage } from './built-page.ts';
import { cheap } from './cheap-engine.ts';
import { launchChromium } from './chromium.ts';

export interface AppWorld {
  readonly folder: string;
  /** Where the page offers to make its vault. */
  readonly vault: string;
  readonly engine: Engine;
  readonly files: MemoryFiles;
  /** Calls past the page, to prepare what a journey begins with and to look at what it has left. */
  readonly client: Client;
  readonly context: BrowserContext;
  /** Whatever a browser complains of: errors, warnings, failed requests, violations of the policy; and faults that nobody expected. */
  readonly complaints: string[];
  /** Calls that answer with a fault instead of reaching the engine, for conditions that no test can bring about. */
  readonly faults: Map<string, FaultCode>;
  /** Calls that wait before they reach the engine, until the promise is resolved. */
  readonly held: Map<string, Promise<void>>;
  /** A window that has come to the host by an address of its own. */
  openWindow(): Promise<Page>;
  /** Ends the host as a killed program does: nobody is told. */
  killHost(): Promise<void>;
  /** Closes the browser and gives every file that it has left in its profile. */
  closeBrowser(): Promise<string[]>;
  close(): Promise<void>;
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Letting go of a request, as the page does with what it no longer shows, is no failure.
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${new URL(request.url()).pathname}: ${errorText}`);
  });
}

export function filesBelow(top: string): string[] {
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Which of the secrets stand in which of the files, in UTF-8 or UTF-16. */
export function secretsIn(files: readonly string[], secrets: readonly string[]): string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return secrets.filter((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')))
      .map((secret) => `${secret} in ${file}`);
  });
}

export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startApp(options: BrowserContextOptions = {}, places: Places | null = null): Promise<AppWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-app-'));
  const profile = join(folder, 'profile');
  const vault = join(folder, 'vault');
  const files = makeMemoryFiles();
  const engine = makeEngine({
    files: files.files, readers: spawnReader(), packer: spawnPacker(), issueWords, folder: vault, samples: sampleFolder, places,
  }, process.env['VITEST'] === undefined ? {} : cheap);
  const faults = new Map<string, FaultCode>();
  const held = new Map<string, Promise<void>>();
  const complaints: string[] = [];
  const carrier: Carrier = async (call, input, callOptions) => {
    const code = faults.get(call);
    if (code !== undefined) return { ok: false, fault: { code, detail: {} } };
    await held.get(call);
    const reply = await engine.carrier(call, input, callOptions);
    if (!reply.ok && reply.fault.code === 'internal') complaints.push(`internal: ${call}`);
    return reply;
  };
  const loopback: Loopback = await startLoopback({
    carrier, files, pageFolder: builtPage(), idleMs: 600_000, graceMs: 600_000,
  });
  const context = await launchChromium(profile, {
    locale: 'en-GB', viewport: { width: 1440, height: 900 }, acceptDownloads: true, reducedMotion: 'reduce', ...options,
  });
  context.setDefaultTimeout(20_000);
  await context.exposeFunction('tellViolation', (violation: string) => complaints.push(`policy: ${violation}`));
  await context.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (violation: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => tellViolation(event.violatedDirective));
  });
  return {
    folder, vault, engine, files, context, complaints, faults, held, client: makeClient(engine.carrier),
    async openWindow() {
      const page = await context.newPage();
      listen(page, complaints);
      await page.goto(loopback.mintAddress());
      return page;
    },
    killHost: () => loopback.close(),
    async closeBrowser() {
      await context.close();
      return filesBelow(profile);
    },
    async close() {
      const shots = process.env['VOUCHSAFE_TEST_PICTURES'];
      // For whoever looks for the cause of a failure: the screens as they stood at the end.
      if (shots !== undefined) {
        for (const [index, page] of context.pages().entries()) await page.screenshot({ path: join(shots, `page-${index}.png`) });
      }
      await context.close();
      await loopback.close();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
