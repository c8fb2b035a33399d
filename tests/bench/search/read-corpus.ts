// Transcripts as passages for measuring: a paragraph each, its speaker apart; unpacked to a temporary folder where need be.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexDocument } from '../../../archive/search/fields.ts';
import { Inventor, randomFrom } from '../../support/invented-texts.ts';

/** The folder with the transcripts: `folder` itself, or what the archives in it hold, unpacked into `temporary`. */
export function unpackCorpus(folder: string, temporary: string): string {
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tar.xz'));
  for (const name of archives) execFileSync('tar', ['xJf', join(folder, name), '-C', temporary]);
  return archives.length > 0 ? temporary : folder;
}

/** Paragraphs of Markdown, `**Speaker:** text`; without a folder, invented ones. */
export function readCorpus(folder: string | null): IndexDocument[] {
  if (folder === null) return new Inventor(1).documents(50_000);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|txt)$/.test(name));
  return names.sort().flatMap((name) => {
    const paragraphs = readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/).filter((text) => text.trim() !== '');
    return paragraphs.map((paragraph) => {
      const [, speaker, text] = /^\*\*(.{1,60}?):\*\*\s*([^]*)$/.exec(paragraph) ?? [];
      return { text: text ?? paragraph, speaker: speaker ?? null };
    });
  });
}

/** A share of the passages; of more than all there are, a sample drawn with replacement. */
export function takeShare(documents: readonly IndexDocument[], share: number): IndexDocument[] {
  if (share === 1) return [...documents];
  const count = Math.round(documents.length * share);
  if (share < 1) {
    // Runs of a hundred passages from all over the corpus, so that a share is a small corpus and not one show.
    const kept: IndexDocument[] = [];
    for (let first = 0; first < documents.length; first += 1000) {
      kept.push(...documents.slice(first, first + Math.round(1000 * share)));
    }
    return kept;
  }
  const random = randomFrom(11);
  return Array.from({ length: count }, () => documents[Math.floor(random() * documents.length)] as IndexDocument);
}
