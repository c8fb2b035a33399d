// What an OHMS record says of an interview, in the catalogue's terms.
import type { IndexPoint, PersonRole } from '../api/description.ts';
import type { Session } from '../api/transcript.ts';
import { labelsOf, matchPeople } from './match-people.ts';
import { keepSaid, sayDate, sayDuration, sayHeadings, sayLine, sayProse, type Described } from './said-of.ts';
import { attributeOf, childAt, childrenOf, rawTextOf, type XmlElement } from './xml-tree.ts';

const mostPoints = 2000;

/**
 * The fields of `record` and the points of its index. Whoever is called among the speakers of `sessions` gets their label.
 * The repository is custody, what the record says of funding a note; links, and passages that the index repeats, are left out.
 */
export function describeRecord(record: XmlElement, sessions: readonly Session[]): Described {
  const text = (...path: string[]): string => rawTextOf(childAt(record, ...path));
  const all = (name: string): string[] => childrenOf(record, name).map(rawTextOf);
  const people = [...peopleOf('narrator', all('interviewee')), ...peopleOf('interviewer', all('interviewer'))];
  const narrators = people.filter(({ role }) => role === 'narrator').map(({ name }) => name);
  return keepSaid({
    title: sayLine(text('title'), 500),
    accession: sayLine(text('accession'), 100),
    collection: sayLine(text('collection_name'), 200),
    series: sayLine(text('series_name'), 200) ?? sayLine(text('series_id'), 200),
    date: sayDate(attributeOf(childAt(record, 'date'), 'value') ?? '') ?? sayDate(text('date_nonpreferred_format')),
    duration: sayDuration(text('duration')),
    narrator: sayLine(narrators.join('; '), 200),
    people: matchPeople(people, labelsOf(sessions)),
    summary: sayProse(text('description'), 10_000),
    subjects: sayHeadings([...all('subject'), ...all('keyword')], 200),
    rights: sayProse([text('rights'), text('usage')].join('\n\n'), 20_000),
    custody: sayProse(text('repository'), 20_000),
    notes: sayProse([text('user_notes'), text('funding')].join('\n\n'), 20_000),
    points: childrenOf(childAt(record, 'index'), 'point').slice(0, mostPoints).flatMap(readPoint),
  });
}

function peopleOf(role: PersonRole, fields: readonly string[]): { role: PersonRole; name: string }[] {
  return fields.flatMap((field) => field.split(';')).flatMap((name) => sayLine(name, 200) ?? []).map((name) => ({ role, name }));
}

/** A point without a title has the beginning of what is said in it; without any words it is none. */
function readPoint(point: XmlElement): IndexPoint[] {
  const text = (...path: string[]): string => rawTextOf(childAt(point, ...path));
  const synopsis = sayProse(text('synopsis'), 10_000);
  const title = sayLine(text('title').replace(/^[\s;]+|[\s;]+$/g, ''), 500) ?? sayLine(synopsis ?? text('partial_transcript'), 80);
  if (title === null) return [];
  const gps = childAt(point, 'gpspoints') ?? point;
  return [{
    start: readSeconds(text('time')),
    title,
    synopsis,
    keywords: sayHeadings(text('keywords').split(';'), 100),
    subjects: sayHeadings(text('subjects').split(';'), 100),
    place: sayLine(rawTextOf(childAt(gps, 'gps_text')), 200),
    coordinates: readCoordinates(rawTextOf(childAt(gps, 'gps'))),
  }];
}

function readSeconds(text: string): number | null {
  const seconds = /^\s*(\d{1,7}(?:\.\d{1,6})?)\s*$/.exec(text)?.[1];
  return seconds === undefined ? null : Math.round(Number(seconds) * 1000);
}

/** `latitude, longitude` in degrees. */
function readCoordinates(text: string): [number, number] | null {
  const match = /^\s*(-?\d{1,2}(?:\.\d{1,20})?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*$/.exec(text);
  const [latitude, longitude] = [Number(match?.[1] ?? 999), Number(match?.[2] ?? 999)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : null;
}
