// Lets out what a workbook has collected: the cleared passages that consent allows today, and how many it does not.
import type { Cleared } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { ReleasedPassage, TestimonyCopy } from '../api/issue.ts';
import { release } from '../consent/release.ts';
import { passageNamed } from './cite-passages.ts';
import { readingCopy } from './issue-testimony.ts';
import type { Session } from './session.ts';
import type { StoredWorkbook } from './workbook.ts';

export interface ReleasedWorkbook {
  readonly passages: readonly ReleasedPassage[];
  /** Collected, and not to be had for this purpose. */
  readonly left: number;
}

/** Null where there is no copy, or consent does not let it go for this purpose today. */
export function releasedCopy(session: Session, testimony: TestimonyId, purpose: string): Cleared<TestimonyCopy> | null {
  try {
    return release(readingCopy(session, testimony), purpose, session.vault.now());
  } catch (thrown) {
    if (thrown instanceof ArchiveError && (thrown.code === 'consent-refused' || thrown.code === 'not-found')) return null;
    throw thrown;
  }
}

/** In the workbook's order. What stands one after the other and is one passage among the cleared ones is one here too, with every note. */
export function releaseWorkbook(session: Session, { items }: StoredWorkbook, purpose: string): ReleasedWorkbook {
  const testimonies = new Set(items.map(({ testimony }) => testimony));
  const copies = new Map([...testimonies].map((testimony) => [testimony, releasedCopy(session, testimony, purpose)]));
  const passages: ReleasedPassage[] = [];
  let left = 0;
  for (const { testimony, passage, note } of items) {
    const copy = copies.get(testimony) ?? null;
    const cleared = copy === null ? undefined : passageNamed(copy.passages, passage);
    const last = passages.at(-1);
    if (copy === null || cleared === undefined) left += 1;
    else if (last?.passage !== cleared.id) passages.push({ copy, passage: cleared.id, note });
    else passages[passages.length - 1] = { ...last, note: [last.note, note].filter((each) => each !== '').join('\n') };
  }
  return { passages, left };
}
