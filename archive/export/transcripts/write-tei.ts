// Writes TEI for spoken language, ISO 24624:2016 (https://www.tei-c.org/release/doc/tei-p5-doc/en/html/TS.html).
import type { Description } from '../../api/description.ts';
import { bySession, speakersOf, type CopiedTurn } from './copied-turns.ts';
import { element, serialiseXml, type XmlElement } from './serialise-xml.ts';
import type { TranscriptHead } from './transcript-head.ts';

/**
 * All sessions, a `div` each with a timeline of its own, for each begins a recording: a `when` for each time, an
 * `annotationBlock` for each turn, whose id is that of its passage, a `seg` for each paragraph.
 *
 * Nothing of the turns is lost.
 */
export function writeTei(head: TranscriptHead, { language }: Description, turns: readonly CopiedTurn[]): string {
  const speakers = new Map(speakersOf(turns).map((speaker, index) => [speaker, `speaker${index + 1}`]));
  const sessions = [...bySession(turns)].map(([session, said]) => ({ session, said, times: timesOf(said) }));
  return serialiseXml(element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language },
    header(head, language, speakers),
    element('text', {},
      ...sessions.map(({ session, times }) => timeline(session, times)),
      element('body', {}, ...sessions.map(({ session, said }) => element('div', { type: 'session', n: session },
        ...said.map((turn) => block(turn, speakers, head.identifier))))))));
}

function header(head: TranscriptHead, language: string, speakers: ReadonlyMap<string, string>): XmlElement {
  const { title, narrator, collection, date, place, archive, identifier, rights, citation, withheld, issued } = head;
  return element('teiHeader', {},
    element('fileDesc', {},
      element('titleStmt', {}, element('title', {}, title)),
      element('publicationStmt', {},
        element('publisher', {}, archive), element('idno', {}, identifier), element('date', { when: issued }, issued),
        element('availability', {}, element('p', {}, rights), withheld === null ? null : element('p', {}, withheld))),
      element('seriesStmt', {}, element('title', {}, collection)),
      element('sourceDesc', {}, element('bibl', {}, citation),
        element('recordingStmt', {}, element('recording', { type: 'audio' },
          date === null ? null : element('date', {}, date), place === null ? null : element('placeName', {}, place))))),
    element('profileDesc', {},
      element('langUsage', {}, element('language', { ident: language }, language)),
      element('particDesc', {}, ...[...speakers].map(([name, id]) => element('person', {
        'xml:id': id, role: name === narrator ? 'narrator' : null,
      }, element('persName', {}, name))))));
}

/** Milliseconds, in order. */
function timesOf(turns: readonly CopiedTurn[]): number[] {
  const times = turns.flatMap(({ start, end }) => [start, end]).filter((time) => time !== null);
  return [...new Set([0, ...times])].sort((one, other) => one - other);
}

function timeId(session: number, time: number): string {
  return `time${session}-${time}`;
}

function timeline(session: number, times: readonly number[]): XmlElement {
  const origin = timeId(session, 0);
  return element('timeline', { unit: 's', origin: `#${origin}` }, ...times.map((time) => element('when', {
    'xml:id': timeId(session, time),
    ...(time === 0 ? {} : { interval: (time / 1000).toFixed(3), since: `#${origin}` }),
  })));
}

function block({ key, session, speaker, start, end, text }: CopiedTurn, speakers: ReadonlyMap<string, string>, identifier: string): XmlElement {
  const at = (time: number | null): string | null => (time === null ? null : `#${timeId(session, time)}`);
  return element('annotationBlock', {
    'xml:id': `${identifier}.${key}`, who: speaker === null ? null : `#${speakers.get(speaker) ?? ''}`, start: at(start), end: at(end),
  }, element('u', {}, ...text.split('\n').map((paragraph) => element('seg', { type: 'paragraph' }, paragraph))));
}
