// Transcripts as passages for measuring: a paragraph each, its speaker apart; unpacked to a temporary folder where need be.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { IndexDocument } from '../../../archive/search/fields.ts';
import { Inventor, randomFrom } from '../../support/invented-texts.ts';

/** The folder with the transcripts: `folder` itself, or what the archives in it hold, unpacked into `temporary`. */
export function unpackCorpus(folder: string, temporary: string): string {
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tar.xz'));
  if (archives.length === 0) return folder;
  const unpacked = join(temporary, 'corpus');
  mkdirSync(unpacked);
  for (const name of archives) execFileSync('tar', ['xJf', join(folder, name), '-C', unpacked]);
  return unpacked;
}

/** The folder of bilingual texts that comes with the corpus; null where there is none. */
export function koreanFolder(corpus: string | undefined): string | null {
  const folder = join(corpus ?? '', 'oral-histories/bilingual');
  return existsSync(folder) ? folder : null;
}

export function transcriptPaths(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|txt)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

export function koreanPaths(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.ko.md')).sort().map((name) => join(folder, name));
}

/** Paragraphs of Markdown, `**Speaker:** text`. */
function readPassages(path: string): IndexDocument[] {
  const paragraphs = readFileSync(path, 'utf8').split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return paragraphs.map((paragraph) => {
    const [, speaker, text] = /^\*\*(.{1,60}?):\*\*\s*([^]*)$/.exec(paragraph) ?? [];
    return { text: text ?? paragraph, speaker: speaker ?? null };
  });
}

/** What is to be read: all of a folder's transcripts, or the Korean ones of a folder; without a folder, invented ones. */
export interface CorpusChoice {
  readonly corpus: string | null;
  readonly language: 'en' | 'ko';
}

export function readCorpus({ corpus, language }: CorpusChoice): IndexDocument[] {
  if (corpus === null) return new Inventor(1).documents(50_000);
  return (language === 'ko' ? koreanPaths(corpus) : transcriptPaths(corpus)).flatMap(readPassages);
}

/** A share of the passages; of more than all there are, a sample drawn with replacement. */
export function takeShare(documents: readonly IndexDocument[], share: number): IndexDocument[] {
  if (share === 1) return [...documents];
  if (share < 1) {
    // Runs of passages from all over the corpus, so that a share is a small corpus and not one show.
    const kept: IndexDocument[] = [];
    for (let first = 0; first < documents.length; first += 1000) {
      kept.push(...documents.slice(first, first + Math.round(1000 * share)));
    }
    return kept;
  }
  const random = randomFrom(11);
  const count = Math.round(documents.length * share);
  return Array.from({ length: count }, () => documents[Math.floor(random() * documents.length)] as IndexDocument);
}

/**
 * Every so many-th file; or all of them as often as asked, as copies in `folder`, each with an ending of its own, since no
 * file is admitted twice.
 */
export function chooseFiles({ corpus, language }: CorpusChoice & { readonly corpus: string }, share: number, folder: string): string[] {
  const all = language === 'ko' ? koreanPaths(corpus) : transcriptPaths(corpus);
  if (share <= 1) return all.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
  return Array.from({ length: Math.round(share) }, (_, copy) => {
    const into = join(folder, 'copies', String(copy));
    mkdirSync(into, { recursive: true });
    return all.map((path) => {
      const to = join(into, basename(path));
      writeFileSync(to, `${readFileSync(path, 'utf8').trimEnd()}\n\n${String(copy)}.\n`, { mode: 0o600 });
      return to;
    });
  }).flat();
}
