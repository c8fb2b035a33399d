// Writes OHMS XML, version 6 (https://www.weareavp.com/nunncenter/ohms).
import type { Description, IndexPoint } from '../../api/description.ts';
import type { CopiedTurn } from './copied-turns.ts';
import { onOneLine, plainText } from './plain-text.ts';
import { element, serialiseXml, type XmlElement } from './serialise-xml.ts';
import type { TranscriptHead } from './transcript-head.ts';
import { textBlocks, type TextWords } from './write-text.ts';
import { writeVtt } from './write-vtt.ts';

const languageNames: Readonly<Record<Description['language'], string>> = { en: 'English', ko: 'Korean' };

/**
 * One session as an OHMS record with its index points. Its turns go into `vtt_transcript`, which keeps speakers and times
 * to the millisecond; the older `sync` counts lines by the minute and would lose both. A session without any time goes
 * into `transcript`, as text.
 *
 * Lost on the way: what `writeVtt` or `writeText` loses, but for paragraphs; fractions of a second of index points.
 */
export function writeOhms(
  head: TranscriptHead, description: Description, turns: readonly CopiedTurn[], points: readonly IndexPoint[], words: TextWords,
): string {
  const { people, subjects, language, duration, summary, accession, series } = description;
  const isTimed = turns.some(({ start }) => start !== null);
  const named = (role: 'narrator' | 'interviewer'): string[] => people.filter((person) => person.role === role).map(({ name }) => name);
  const narrators = named('narrator').length > 0 ? named('narrator') : [head.narrator].filter((name) => name !== null);
  const record = element('record', { id: head.identifier, dt: head.issued.slice(0, 10) },
    field('version', '6.0'),
    element('date', { value: /^\d{4}-\d{2}-\d{2}$/.test(head.date ?? '') ? head.date : '', format: 'yyyy-mm-dd' }),
    field('date_nonpreferred_format', head.date),
    field('title', head.title),
    field('accession', accession ?? head.identifier),
    field('duration', duration === null ? null : clock(duration)),
    field('collection_name', head.collection),
    field('series_name', series),
    field('repository', head.archive),
    ...subjects.map((subject) => field('subject', subject)),
    ...narrators.map((name) => field('interviewee', name)),
    ...named('interviewer').map((name) => field('interviewer', name)),
    field('format', 'text'),
    field('sync', null),
    field('language', languageNames[language]),
    element('index', {}, ...points.map(pointElement)),
    field('description', summary),
    field('rights', head.rights),
    field('usage', head.withheld),
    field('user_notes', head.citation),
    isTimed
      ? element('vtt_transcript', {}, writeVtt(head, turns, '<br><br>'))
      : element('transcript', {}, `${textBlocks(turns, words).join('\n\n')}\n`),
  );
  return serialiseXml(element('ROOT', { xmlns: 'https://www.weareavp.com/nunncenter/ohms' }, record));
}

function field(name: string, value: string | null): XmlElement {
  const said = plainText(value ?? '').trim();
  return said === '' ? element(name, {}) : element(name, {}, said);
}

function clock(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 19);
}

/** `time` is in whole seconds; keywords and subjects are parted by semicolons. */
function pointElement({ start, title, synopsis, keywords, subjects, place, coordinates }: IndexPoint): XmlElement {
  const list = (words: readonly string[]): string => words.map((word) => onOneLine(word).replaceAll(';', ',')).join(';');
  const gps = coordinates === null && place === null ? [] : [element('gpspoints', {},
    field('gps', coordinates === null ? null : coordinates.join(', ')), field('gps_zoom', null), field('gps_text', place))];
  return element('point', {},
    field('time', start === null ? null : String(Math.floor(start / 1000))),
    field('title', title), field('partial_transcript', null), field('synopsis', synopsis),
    field('keywords', list(keywords)), field('subjects', list(subjects)), ...gps);
}
