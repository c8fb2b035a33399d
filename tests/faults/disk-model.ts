// A disk that loses its power: what was synced stays, of everything after it any part may be there or not, sector by sector.
import { readFileSync, readdirSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Chance } from './row.ts';
import type { DiskEvent } from './record-writes.ts';

const sector = 512;

type ContentOp = { readonly at: number; readonly bytes: Buffer } | { readonly size: number };

/** The bytes of one file, whatever it is called. */
class Content {
  durable: Buffer;
  pending: ContentOp[] = [];
  /** With everything that was written: what the running system sees. */
  size: number;

  constructor(durable: Buffer = Buffer.alloc(0)) {
    this.durable = durable;
    this.size = durable.length;
  }

  do(op: ContentOp): void {
    this.pending.push(op);
    this.size = 'size' in op ? op.size : Math.max(this.size, op.at + op.bytes.length);
  }

  sync(): void {
    this.durable = applied(this.durable, this.pending);
    this.pending = [];
  }

  /** Each sector of each write that was not synced is kept with this likelihood. */
  afterCut(chance: Chance, kept: number): Buffer {
    const survivors: ContentOp[] = [];
    for (const op of this.pending) {
      if ('size' in op) {
        if (chance.next() < kept) survivors.push(op);
        continue;
      }
      for (let from = 0; from < op.bytes.length;) {
        const until = Math.min(op.bytes.length, from + sector - (op.at + from) % sector);
        if (chance.next() < kept) survivors.push({ at: op.at + from, bytes: op.bytes.subarray(from, until) });
        from = until;
      }
    }
    return applied(this.durable, survivors);
  }
}

function applied(before: Buffer, ops: readonly ContentOp[]): Buffer {
  let size = before.length;
  let room = size;
  for (const op of ops) {
    size = 'size' in op ? op.size : Math.max(size, op.at + op.bytes.length);
    room = Math.max(room, size);
  }
  const after = Buffer.alloc(room);
  before.copy(after);
  let length = before.length;
  for (const op of ops) {
    if ('size' in op) {
      if (op.size < length) after.fill(0, op.size, length);
      length = op.size;
    } else {
      op.bytes.copy(after, op.at);
      length = Math.max(length, op.at + op.bytes.length);
    }
  }
  return after.subarray(0, length);
}

type Thing = Content | 'folder';

/** A change of names. It is durable once a folder that it touches has been synced. */
interface NameOp {
  readonly folders: readonly string[];
  readonly apply: (names: Map<string, Thing>) => void;
}

function moveNames(names: Map<string, Thing>, from: string, to: string): void {
  for (const [path, thing] of [...names]) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    names.delete(path);
    names.set(to + path.slice(from.length), thing);
  }
}

export class DiskModel {
  readonly #root: string;
  /** As the running system sees them, and as they would be found. */
  readonly #names = new Map<string, Thing>();
  readonly #durable = new Map<string, Thing>();
  #pending: NameOp[] = [];

  /** What is below `root` now is taken for durable. */
  constructor(root: string) {
    this.#root = root;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const thing: Thing = entry.isDirectory() ? 'folder' : new Content(readFileSync(path));
      this.#names.set(path, thing);
      this.#durable.set(path, thing);
    }
  }

  /** Whether the event is one of this disk: a cut can fall after it. */
  do(event: DiskEvent): boolean {
    const path = event.event === 'rename' ? event.to : event.event === 'said' ? null : event.path;
    if (path === null || (path !== this.#root && !path.startsWith(`${this.#root}/`))) return false;
    switch (event.event) {
      case 'create': this.#create(event.path, event.isFolder); break;
      case 'write': {
        const content = this.#contentOf(event.path);
        content.do({ at: event.at < 0 ? content.size : event.at, bytes: event.bytes });
        break;
      }
      case 'truncate': this.#contentOf(event.path).do({ size: event.size }); break;
      case 'sync': this.#sync(event.path); break;
      case 'rename': this.#rename(event.from, event.to); break;
      case 'remove': this.#change([dirname(event.path)], (names) => names.delete(event.path)); break;
      case 'said': break;
    }
    return true;
  }

  #change(folders: readonly string[], apply: NameOp['apply']): void {
    apply(this.#names);
    this.#pending.push({ folders, apply });
  }

  #create(path: string, isFolder: boolean): void {
    if (this.#names.has(path)) return;
    const thing: Thing = isFolder ? 'folder' : new Content();
    this.#change([dirname(path)], (names) => names.set(path, thing));
  }

  #rename(from: string, to: string): void {
    const moved = this.#names.get(from);
    if (moved === undefined) throw new Error('Something was renamed that the model does not have.');
    this.#change([dirname(from), dirname(to)], (names) => {
      moveNames(names, from, to);
      names.set(to, moved);
    });
  }

  #contentOf(path: string): Content {
    const found = this.#names.get(path);
    if (found instanceof Content) return found;
    const made = new Content();
    this.#change([dirname(path)], (names) => names.set(path, made));
    return made;
  }

  #sync(path: string): void {
    const thing = this.#names.get(path);
    if (thing instanceof Content) {
      thing.sync();
      return;
    }
    const rest: NameOp[] = [];
    for (const op of this.#pending) {
      if (op.folders.includes(path)) op.apply(this.#durable);
      else rest.push(op);
    }
    this.#pending = rest;
  }

  /** Writes below `to` what would be found after a cut now. Names that were not synced are there up to some moment, folder by folder. */
  cut(to: string, chance: Chance): void {
    const kept = chance.pick([0, 0.5, 0.5, 0.9, 1]);
    const names = new Map(this.#durable);
    const left = new Map<string, number>();
    for (const { folders } of this.#pending) for (const folder of folders) left.set(folder, (left.get(folder) ?? 0) + 1);
    for (const [folder, count] of left) left.set(folder, chance.below(count + 1));
    for (const { folders, apply } of this.#pending) {
      const counts = folders.map((folder) => left.get(folder) ?? 0);
      for (const folder of folders) left.set(folder, (left.get(folder) ?? 0) - 1);
      if (counts.every((count) => count > 0)) apply(names);
    }
    mkdirSync(to, { recursive: true });
    for (const [path, thing] of [...names].sort(([one], [other]) => one.localeCompare(other))) {
      if (!this.#isReachable(names, path) || path.endsWith('-shm')) continue;
      const place = join(to, relative(this.#root, path));
      if (thing === 'folder') mkdirSync(place, { recursive: true });
      else writeFileSync(place, thing.afterCut(chance, kept));
    }
  }

  /** A file whose folder's own name was lost is lost with it. */
  #isReachable(names: ReadonlyMap<string, Thing>, path: string): boolean {
    for (let folder = dirname(path); folder !== this.#root; folder = dirname(folder)) {
      if (names.get(folder) !== 'folder') return false;
    }
    return true;
  }
}
