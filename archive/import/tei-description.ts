// What the header of a TEI file says of an interview, in the catalogue's terms.
import type { PersonInRole, PersonRole } from '../api/description.ts';
import { keepSaid, sayDate, sayDuration, sayHeadings, sayLanguage, sayLine, sayProse, type Described } from './said-of.ts';
import type { Language } from '../api/language.ts';
import { attributeOf, childAt, childrenOf, descendantsOf, lineOf, rawTextOf, type XmlElement } from './xml-tree.ts';

/** Somebody in the header, whom `who` points to by the id. */
export interface TeiPerson {
  readonly id: string;
  readonly name: string;
  readonly role: PersonRole;
}

const roles: Readonly<Record<string, PersonRole>> = {
  interviewer: 'interviewer', interviewee: 'narrator', narrator: 'narrator', informant: 'narrator', respondent: 'narrator',
  speaker: 'narrator', interpreter: 'interpreter', transcriber: 'transcriber', translator: 'translator', editor: 'editor',
  recordist: 'recordist', 면담자: 'interviewer', 구술자: 'narrator',
};

/** The people of the header, each by the name that is to be shown: a name, else an abbreviation, else the id. */
export function readPeople(root: XmlElement): TeiPerson[] {
  return descendantsOf(childAt(root, 'teiHeader'), 'person').flatMap((person) => {
    const id = attributeOf(person, 'xml:id') ?? '';
    const written = descendantsOf(person, 'persName')[0] ?? descendantsOf(person, 'name')[0] ?? descendantsOf(person, 'abbr')[0];
    const name = sayLine(lineOf(written), 200) ?? sayLine(attributeOf(person, 'n') ?? id, 200);
    const role = (attributeOf(person, 'role') ?? '').toLowerCase();
    return name === null ? [] : [{ id, name, role: Object.hasOwn(roles, role) ? roles[role] ?? 'other' : 'other' }];
  });
}

/** The language that the header, or the text, says it is in. */
export function readTeiLanguage(root: XmlElement): Language | undefined {
  const text = childAt(root, 'text');
  const named = [attributeOf(text, 'xml:lang'), attributeOf(childAt(text, 'body'), 'xml:lang')];
  const listed = descendantsOf(childAt(root, 'teiHeader', 'profileDesc', 'langUsage'), 'language');
  const only = listed.length === 1 ? [attributeOf(listed[0], 'ident') ?? lineOf(listed[0])] : [];
  return [...named, ...only, attributeOf(root, 'xml:lang')].map((tag) => sayLanguage(tag ?? '')).find((one) => one !== undefined);
}

/** The fields of the header. Only those who speak have labels. */
export function describeHeader(root: XmlElement, people: readonly TeiPerson[], speaking: ReadonlySet<string>): Described {
  const header = childAt(root, 'teiHeader');
  const description = childAt(header, 'fileDesc');
  const profile = childAt(header, 'profileDesc');
  const recording = descendantsOf(description, 'recording')[0];
  const setting = descendantsOf(profile, 'setting')[0];
  const date = descendantsOf(recording, 'date')[0] ?? childAt(setting, 'date') ?? childAt(profile, 'creation', 'date');
  const inRoles = people.slice(0, 50).map(({ name, role }): PersonInRole => ({ name, role, labels: speaking.has(name) ? [name] : [] }));
  const narrators = inRoles.filter(({ role }) => role === 'narrator').map(({ name }) => name);
  return keepSaid({
    title: sayLine(lineOf(childAt(description, 'titleStmt', 'title')), 500),
    accession: sayLine(lineOf(childAt(description, 'publicationStmt', 'idno')), 100),
    collection: sayLine(lineOf(descendantsOf(childAt(description, 'sourceDesc'), 'collection')[0]), 200),
    series: sayLine(lineOf(childAt(description, 'seriesStmt', 'title')), 200),
    date: sayDate(attributeOf(date, 'when') ?? lineOf(date)),
    place: sayLine(lineOf(childAt(setting, 'placeName') ?? childAt(setting, 'name')), 200),
    duration: sayDuration(attributeOf(recording, 'dur') ?? ''),
    narrator: sayLine(narrators.join('; '), 200),
    people: inRoles,
    summary: sayProse(proseOf(childAt(profile, 'abstract')), 10_000),
    subjects: sayHeadings(descendantsOf(childAt(profile, 'textClass'), 'term').map(lineOf), 200),
    rights: sayProse(proseOf(childAt(description, 'publicationStmt', 'availability')), 20_000),
  });
}

/** Paragraphs set apart, where an element has some. */
function proseOf(element: XmlElement | undefined): string {
  const paragraphs = childrenOf(element, 'p');
  return paragraphs.length === 0 ? rawTextOf(element) : paragraphs.map(lineOf).join('\n\n');
}
