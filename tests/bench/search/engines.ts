// The engines that are measured, by name.
import type { Engine } from './engine.ts';
import { LunrEngine, MiniSearchEngine } from './memory-engines.ts';
import { FtsEngine, PackedEngine } from './stored-engines.ts';

export const engineNames = ['ours', 'fts5', 'minisearch', 'lunr'] as const;
/** The last is for Korean alone. */
export type EngineName = (typeof engineNames)[number] | 'fts5 trigram';

/** Those that live in memory and are stored as JSON, whole. */
export const inMemory: readonly EngineName[] = ['minisearch', 'lunr'];

/** They store what they do at `path`, encrypted with `key` (64 hexadecimal digits). */
export function makeEngine(name: EngineName, path: string, key: string): Engine {
  switch (name) {
    case 'ours': return new PackedEngine(path, key);
    case 'fts5': return new FtsEngine(path, key, 'porter unicode61');
    case 'fts5 trigram': return new FtsEngine(path, key, 'trigram');
    case 'minisearch': return new MiniSearchEngine(path, key);
    case 'lunr': return new LunrEngine(path, key);
  }
}
