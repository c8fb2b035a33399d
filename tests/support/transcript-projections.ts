// What each format of transcripts can carry: turns as they come back from a file that they were written to.
import type { Turn } from '../../archive/api/transcript.ts';
import { inertCell } from '../../archive/api/inert-cell.ts';
import { nameEveryone, type CopiedTurn } from '../../archive/export/transcripts/copied-turns.ts';
import { cuesOf } from '../../archive/export/transcripts/write-cues.ts';
import { endsSentence } from '../../archive/import/build-sessions.ts';

export function bare({ speaker, start, end, text }: Turn): Turn {
  return { speaker, start, end, text };
}

/** TEI carries all of a turn. Its readers make one space of white space. */
export function onTei(turns: readonly CopiedTurn[]): Turn[] {
  return turns.map((turn) => ({ ...bare(turn), text: oneSpace(turn.text) }));
}

function oneSpace(text: string): string {
  return text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n');
}

/** CSV carries all but the session; a table's readers take the colon off a label. Formulas are made inert. */
export function onCsv(turns: readonly CopiedTurn[]): Turn[] {
  const label = (speaker: string): string => inertCell(speaker).replace(/ ?[:：]\s*$/, '').trim();
  return turns.map((turn) => ({
    ...bare(turn), text: inertCell(turn.text), speaker: turn.speaker === null || label(turn.speaker) === '' ? null : label(turn.speaker),
  }));
}

/** Captions carry a time for every turn, made up where there is none, and cut no sentence of one speaker in two. */
export function onVtt(turns: readonly CopiedTurn[], paragraphBreak: '\n' | ' '): Turn[] {
  const cued = cuesOf(turns).flatMap(({ start, end, turns: said }) => {
    const spans: Turn[] = [];
    for (const { speaker, text } of said) {
      const last = spans.at(-1);
      const joined = text.replaceAll('\n', paragraphBreak);
      if (last !== undefined && last.speaker === null && speaker === null) last.text += ` ${joined}`;
      else spans.push({ speaker, start, end, text: joined });
    }
    return spans;
  });
  return mergeRunningOn(cued);
}

function mergeRunningOn(turns: readonly Turn[]): Turn[] {
  const merged: Turn[] = [];
  for (const turn of turns) {
    const last = merged.at(-1);
    if (last !== undefined && turn.speaker !== null && last.speaker === turn.speaker && !endsSentence(last.text)) {
      merged[merged.length - 1] = { ...last, text: `${last.text} ${turn.text}`, end: Math.max(last.end ?? 0, turn.end ?? 0) };
    } else merged.push(turn);
  }
  return merged;
}

/** Text and Markdown carry whole seconds and no ends; somebody unnamed has the name for it. */
export function onText(turns: readonly CopiedTurn[], unnamed: string): Turn[] {
  return nameEveryone(turns, unnamed).map((turn) => ({
    ...bare(turn), start: turn.start === null ? null : Math.floor(turn.start / 1000) * 1000, end: null,
  }));
}

/**
 * ELAN carries times where there are some, and the order of turns that have different ones; for the rest a reader puts
 * them between their neighbours. So only turns with a start are compared, in the order of time, then of speaker and text.
 */
export function onEaf(turns: readonly Turn[], written: readonly CopiedTurn[]): Turn[] {
  const wasUntimed = new Set(written.filter(({ start }) => start === null).map(({ speaker, text }) => `${speaker ?? ''}\n${oneSpace(text)}`));
  const wasOpen = new Set(written.filter(({ end }) => end === null).map(({ speaker, text }) => `${speaker ?? ''}\n${oneSpace(text)}`));
  return turns.map((turn) => {
    const text = oneSpace(turn.text);
    const said = `${turn.speaker ?? ''}\n${text}`;
    return { ...bare(turn), text, start: wasUntimed.has(said) ? null : turn.start, end: wasOpen.has(said) ? null : turn.end };
  }).toSorted((one, other) => (one.start ?? -1) - (other.start ?? -1)
    || compare(one.speaker ?? '', other.speaker ?? '') || compare(one.text, other.text));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
