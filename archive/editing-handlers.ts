// The handlers of editing transcripts: turns, words, history, and alignment by hand.
import type { editingCalls } from './api/editing-calls.ts';
import type { Handlers } from './dispatch.ts';
import { alignByHand, readPairs } from './thread/align-by-hand.ts';
import { editTranscript, readTurns } from './thread/edit-transcript.ts';
import { findInTranscripts, replaceInTranscripts } from './thread/replace-text.ts';
import { restoreTranscript, transcriptHistory } from './thread/transcript-history.ts';
import type { Session } from './thread/session.ts';

export function editingHandlers(session: () => Session): Pick<Handlers, keyof typeof editingCalls> {
  return {
    'transcript.turns': async (input) => readTurns(session(), input),
    'transcript.edit': async (input) => editTranscript(session(), input),
    'transcript.find': async (input, running) => findInTranscripts(session(), input, running),
    'transcript.replace': async (input, running) => replaceInTranscripts(session(), input, running),
    'transcript.history': async (input) => transcriptHistory(session(), input),
    'transcript.restore': async (input) => restoreTranscript(session(), input),
    'transcript.pairs': async (input) => readPairs(session(), input),
    'transcript.align': async (input) => alignByHand(session(), input),
  };
}
