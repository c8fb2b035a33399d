// The layers of the house: none is breached, and each rule is seen to catch a breach of its own.
import { describe, expect, it } from 'vitest';
import { findBreaches, layerRules } from './layer-rules.ts';
import { repository } from '../support/source-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

const packages = [
  'better-sqlite3-multiple-ciphers', 'electron', 'fontkit', 'libsodium-wrappers-sumo', 'lunr', 'pdf-lib', 'react', 'vite',
  'zod',
];

/** A house in small that keeps every rule, each edge of the drawing in it once. */
const soundHouse: Record<string, string> = {
  'package.json': JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }),
  ...Object.fromEntries(packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {};'],
  ])),
  'archive/api/shape.ts': "import { z } from 'zod'; export const Shape = z;",
  'archive/import/read.ts': "import { Shape } from '../api/shape.ts'; export const read = Shape;",
  'archive/consent/clear.ts': "import { Shape } from '../api/shape.ts'; export const clear = Shape;",
  'archive/search/find.ts': "import lunr from 'lunr'; export const find = lunr;",
  'archive/export/issue.ts': "import { PDFDocument } from 'pdf-lib'; import 'fontkit'; export const issue = PDFDocument;",
  'archive/vault/vault.ts': "import Database from 'better-sqlite3-multiple-ciphers'; import 'libsodium-wrappers-sumo';"
    + "import { readFileSync } from 'node:fs'; export interface VaultOptions { a: 1 } export const vault = [Database, readFileSync];",
  'archive/catalogue/list.ts': "import { vault } from '../vault/vault.ts'; export const list = vault;",
  'archive/services.ts': "import type { Shape } from './api/shape.ts'; export type Services = typeof Shape;",
  'archive/archive.ts': "import { read } from './import/read.ts'; import { clear } from './consent/clear.ts';"
    + "import { find } from './search/find.ts'; import { issue } from './export/issue.ts';"
    + "import { list } from './catalogue/list.ts'; export const archive = [read, clear, find, issue, list];",
  'archive/handlers.ts': "import { archive } from './archive.ts'; import type { VaultOptions } from './vault/vault.ts';"
    + 'export const handlers = (options: VaultOptions) => [archive, options];',
  'archive/dispatch.ts': "import { handlers } from './handlers.ts'; export const dispatch = handlers;",
  'archive/engine.ts': "import { dispatch } from './dispatch.ts'; import type { Services } from './services.ts';"
    + 'export const makeEngine = (services: Services) => [dispatch, services];',
  'archive/hosts/loopback/serve.ts': "import { createServer } from 'node:http'; import { makeEngine } from '../../engine.ts';"
    + "import { en } from '../../../src/words/words.ts'; export const serve = [createServer, makeEngine, en];",
  'archive/hosts/start.ts': "import { serve } from './loopback/serve.ts'; export const started = serve;",
  'electron/guards.ts': "import { Shape } from '../archive/api/shape.ts'; export const guard = Shape;",
  'electron/main.ts': "import { app } from 'electron'; import { guard } from './guards.ts'; export const main = [app, guard];",
  'electron/preload.ts': "import { contextBridge } from 'electron'; import type { Shape } from '../archive/api/shape.ts';"
    + 'export const bridge = (message: typeof Shape) => [contextBridge, message];',
  'electron/engine.ts': "import { makeEngine } from '../archive/engine.ts'; export const engine = makeEngine;",
  'src/words/words.ts': "import type { Shape } from '../../archive/api/shape.ts'; export const en: typeof Shape | null = null;",
  'src/main.tsx': "import 'react'; import { en } from './words/words.ts'; import { Shape } from '../archive/api/shape.ts';"
    + 'export const page = [en, Shape];',
};

/** For each rule, files that breach it, and the one that is to be blamed. */
const breaches: Record<string, { readonly planted: Record<string, string>; readonly from: string }[]> = {
  'api-imports-zod': [
    { from: 'archive/api/a.ts', planted: { 'archive/api/a.ts': "import 'node:fs/promises';" } },
    { from: 'archive/api/a.ts', planted: { 'archive/api/a.ts': "import { en } from '../../src/words/words.ts'; export const a = en;" } },
  ],
  'rooms-apart': [
    { from: 'archive/search/a.ts', planted: { 'archive/search/a.ts': "import '../vault/vault.ts';" } },
    { from: 'archive/import/a.ts', planted: { 'archive/import/a.ts': "import type { VaultOptions } from '../vault/vault.ts'; export type A = VaultOptions;" } },
    { from: 'archive/export/a.ts', planted: { 'archive/export/a.ts': "import '../../src/words/words.ts';" } },
    { from: 'archive/vault/a.ts', planted: { 'archive/vault/a.ts': "import '../catalogue/list.ts';" } },
    { from: 'archive/consent/a.ts', planted: { 'archive/consent/a.ts': "export const a = () => import('../search/find.ts');" } },
  ],
  'catalogue-sees-vault': [
    { from: 'archive/catalogue/a.ts', planted: { 'archive/catalogue/a.ts': "import '../search/find.ts';" } },
  ],
  'thread-sees-rooms': [
    { from: 'archive/archive-a.ts', planted: { 'archive/archive-a.ts': "import '../src/words/words.ts';" } },
    { from: 'archive/thread/a.ts', planted: { 'archive/thread/a.ts': "import '../dispatch.ts';" } },
  ],
  'services-see-api': [
    { from: 'archive/services.ts', planted: { 'archive/services.ts': "import './vault/vault.ts';" } },
  ],
  'handlers-see-thread': [
    { from: 'archive/consent-handlers.ts', planted: { 'archive/consent-handlers.ts': "import './search/find.ts';" } },
  ],
  'dispatch-sees-handlers': [
    { from: 'archive/dispatch.ts', planted: { 'archive/dispatch.ts': "import './archive.ts';" } },
  ],
  'engine-puts-together': [
    { from: 'archive/engine.ts', planted: { 'archive/engine.ts': "import './search/find.ts';" } },
  ],
  'hosts-see-dispatch': [
    { from: 'archive/hosts/a.ts', planted: { 'archive/hosts/a.ts': "import '../vault/vault.ts';" } },
    { from: 'archive/hosts/a.ts', planted: { 'archive/hosts/a.ts': "import '../archive.ts';" } },
    { from: 'archive/hosts/a.ts', planted: { 'archive/hosts/a.ts': "import '../../src/main.tsx';" } },
  ],
  'page-sees-api': [
    { from: 'src/a.tsx', planted: { 'src/a.tsx': "import '../archive/dispatch.ts';" } },
    { from: 'src/a.tsx', planted: { 'src/a.tsx': "import type { VaultOptions } from '../archive/vault/vault.ts'; export type A = VaultOptions;" } },
  ],
  'words-see-api': [
    { from: 'src/words/a.ts', planted: { 'src/words/a.ts': "import type { started } from '../state.ts'; export type A = typeof started;", 'src/state.ts': 'export const started = 1;' } },
  ],
  'preload-sees-api': [
    { from: 'electron/preload.ts', planted: { 'electron/preload.ts': "import type { guard } from './guards.ts'; export type A = typeof guard;" } },
  ],
  'shell-sees-api': [
    { from: 'electron/main.ts', planted: { 'electron/main.ts': "import '../archive/engine.ts';" } },
  ],
  'engine-process-is-a-host': [
    { from: 'electron/engine.ts', planted: { 'electron/engine.ts': "import './guards.ts';" } },
  ],
  'shell-opens-no-vault': [
    { from: 'electron/main.ts', planted: { 'electron/main.ts': "import '../archive/hosts/loopback/serve.ts';" } },
  ],
  'nobody-imports-hosts': [
    { from: 'archive/b/a.ts', planted: { 'archive/b/a.ts': "import '../hosts/loopback/serve.ts';" } },
  ],
  'nobody-imports-tests': [
    { from: 'archive/b/a.ts', planted: { 'archive/b/a.ts': "import '../../tests/support/a.ts';", 'tests/support/a.ts': 'export const a = 1;' } },
  ],
  'vault-through-thread': [
    { from: 'archive/handlers.ts', planted: { 'archive/handlers.ts': "import { vault } from './vault/vault.ts'; export const handlers = vault;" } },
  ],
  'preload-takes-types': [
    { from: 'electron/preload.ts', planted: { 'electron/preload.ts': "import { Shape } from '../archive/api/shape.ts'; export const a = Shape;" } },
    { from: 'electron/preload.ts', planted: { 'electron/preload.ts': "import 'node:fs';" } },
  ],
  'words-take-types': [
    { from: 'src/words/a.ts', planted: { 'src/words/a.ts': "import { Shape } from '../../archive/api/shape.ts'; export const a = Shape;" } },
  ],
  'sqlite-only-in-vault': [
    { from: 'archive/catalogue/a.ts', planted: { 'archive/catalogue/a.ts': "import 'better-sqlite3-multiple-ciphers';" } },
  ],
  'sodium-only-in-vault': [
    { from: 'archive/archive-a.ts', planted: { 'archive/archive-a.ts': "import 'libsodium-wrappers-sumo';" } },
  ],
  'lunr-only-in-search': [
    { from: 'archive/import/a.ts', planted: { 'archive/import/a.ts': "import 'lunr';" } },
  ],
  'pdf-only-in-export': [
    { from: 'archive/hosts/a.ts', planted: { 'archive/hosts/a.ts': "import 'pdf-lib';" } },
    { from: 'src/a.tsx', planted: { 'src/a.tsx': "import 'fontkit';" } },
  ],
  'electron-only-in-shell': [
    { from: 'src/a.tsx', planted: { 'src/a.tsx': "import 'electron';" } },
  ],
  'react-only-in-page': [
    { from: 'archive/hosts/a.ts', planted: { 'archive/hosts/a.ts': "import 'react';" } },
  ],
  'build-tools-only-in-builds': [
    { from: 'archive/search/a.ts', planted: { 'archive/search/a.ts': "import 'vite';" } },
  ],
  'network-only-in-hosts': [
    { from: 'archive/vault/a.ts', planted: { 'archive/vault/a.ts': "import 'node:https';" } },
    { from: 'archive/archive-a.ts', planted: { 'archive/archive-a.ts': "import 'node:dns/promises';" } },
  ],
  'pure-rooms-keep-no-files': [
    { from: 'archive/search/a.ts', planted: { 'archive/search/a.ts': "import { writeFile } from 'node:fs/promises'; export const a = writeFile;" } },
    { from: 'archive/import/a.ts', planted: { 'archive/import/a.ts': "import 'node:fs';" } },
  ],
  'no-cycles': [
    { from: 'archive/search/a.ts', planted: { 'archive/search/a.ts': "import './b.ts';", 'archive/search/b.ts': "import './a.ts';" } },
  ],
  'not-unresolvable': [
    { from: 'archive/search/a.ts', planted: { 'archive/search/a.ts': "import './gone.ts';" } },
  ],
  'not-undeclared': [
    { from: 'archive/search/a.ts', planted: { 'archive/search/a.ts': "import 'smuggled';", 'node_modules/smuggled/package.json': '{"name":"smuggled","main":"index.js"}', 'node_modules/smuggled/index.js': '' } },
  ],
  'no-orphans': [
    { from: 'archive/search/a.ts', planted: { 'archive/search/a.ts': "import './find.ts';" } },
  ],
};

const folders = ['archive', 'electron', 'src'];

describe('the layers', () => {
  it('are kept by this repository', async () => {
    expect(await findBreaches(repository, [...folders, 'tests'])).toEqual([]);
  });

  it('are kept by a small house with every permitted edge in it', async () => {
    const house = tempFolder();
    writeTree(house, soundHouse);
    expect(await findBreaches(house, folders)).toEqual([]);
  });

  it('have a planted breach for every rule', () => {
    expect(Object.keys(breaches).sort()).toEqual(layerRules.map((rule) => rule.name).sort());
  });

  for (const [rule, plants] of Object.entries(breaches)) {
    it(`catch a breach of ${rule}`, async () => {
      for (const { planted, from } of plants) {
        const house = tempFolder();
        writeTree(house, { ...soundHouse, ...planted });
        const found = await findBreaches(house, folders);
        expect(found.filter((breach) => breach.rule === rule).map((breach) => breach.from), JSON.stringify(planted))
          .toContain(from);
      }
    });
  }
});
