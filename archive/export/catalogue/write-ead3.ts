// A finding aid in EAD3 1.1 (Encoded Archival Description, Library of Congress and Society of American Archivists).
import type { ToldCollection } from '../../api/collection.ts';
import type { Description, PersonInRole } from '../../api/description.ts';
import type { IssueParticulars, IssueWords } from '../../api/issue.ts';
import { rightsOf } from '../rights.ts';
import { element, serialiseXml, type XmlElement } from '../transcripts/serialise-xml.ts';
import { each, inCollections, languageCodes, type CollectionOf, type Entry, type SeriesOf } from './collections.ts';

const namespace = 'http://ead3.archivists.org/schema/';

/** MARC relator codes. */
const relators: Readonly<Record<PersonInRole['role'], string>> = {
  narrator: 'ive', interviewer: 'ivr', interpreter: 'trl', transcriber: 'trc', translator: 'trl', editor: 'edt', recordist: 'rcd', other: 'oth',
};

const paragraphs = (name: string, ...texts: readonly (string | null)[]): XmlElement | null => {
  const said = each(...texts).flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  return said.length === 0 ? null : element(name, {}, ...said.map((line) => element('p', {}, line)));
};

const part = (text: string): XmlElement => element('part', {}, text);

/** A quantity of something, in the structured form that DACS 2.5 asks for. */
function extent(type: 'materialtype' | 'otherphysdescstructuredtype', quantity: number, unit: string): XmlElement {
  return element(
    'physdescstructured',
    { coverage: 'whole', physdescstructuredtype: type, ...(type === 'materialtype' ? {} : { otherphysdescstructuredtype: 'duration' }) },
    element('quantity', {}, String(quantity)), element('unittype', {}, unit),
  );
}

function languageOf(language: Description['language'], words: IssueWords): XmlElement {
  const { language: langcode, script: scriptcode } = languageCodes[language];
  return element(
    'langmaterial', {},
    element('languageset', {}, element('language', { langcode }, words.languageName[language]), element('script', { scriptcode }, scriptcode)),
  );
}

/** Names and headings by which a catalogue finds it. */
function accessPoints({ narrator, people, persons, places, place, subjects, events }: Description): XmlElement | null {
  const taking = people.some(({ role }) => role === 'narrator') || narrator === null
    ? people : [{ role: 'narrator' as const, name: narrator, labels: [] }, ...people];
  const points = [
    ...taking.map(({ role, name }) => element('persname', { relator: relators[role] }, part(name))),
    ...each(...persons).map((name) => element('persname', { relator: 'dpc' }, part(name))),
    ...each(place, ...places).map((name) => element('geogname', {}, part(name))),
    ...each(...subjects).map((heading) => element('subject', {}, part(heading))),
    ...each(...events).map((heading) => element('subject', { localtype: 'event' }, part(heading))),
  ];
  return points.length === 0 ? null : element('controlaccess', {}, ...points);
}

/** EAD wants a plain date to be told apart from one in words; EDTF that is no plain date is both. */
function dateOf(date: string | null): XmlElement | null {
  if (date === null) return null;
  const plain = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date);
  return element('unitdate', plain ? { normal: date } : { certainty: 'EDTF' }, date);
}

function testimonyItem(entry: Entry, words: IssueWords): XmlElement {
  const { testimony, description, passages, words: count } = entry;
  const { title, accession, date, duration, extent: told, language, summary, summaries, scope, rights } = description;
  return element(
    'c', { level: 'item', id: testimony },
    element(
      'did', {},
      ...each(accession, testimony).map((id) => element('unitid', { localtype: id === testimony ? 'vouchsafe' : 'accession' }, id)),
      element('unittitle', {}, title), dateOf(date),
      extent('materialtype', passages, 'passages'), extent('materialtype', count, 'words'),
      duration === null ? null : extent('otherphysdescstructuredtype', Math.round(duration / 1000), 'seconds'),
      told === null ? null : element('physdesc', {}, told),
      languageOf(language, words),
      summary === null ? null : element('abstract', {}, summary.replaceAll('\n', ' ')),
      ...summaries.map(({ language: lang, text }) => element('abstract', { lang }, text.replaceAll('\n', ' '))),
    ),
    paragraphs('scopecontent', scope),
    paragraphs('accessrestrict', rightsOf(entry, words.rightsStatement, words)),
    paragraphs('userestrict', rights),
    accessPoints(description),
  );
}

/** What is said of collections as a whole, by their names. */
type Told = ReadonlyMap<string, ToldCollection>;

function seriesComponent({ series, entries }: SeriesOf, words: IssueWords, told: ToldCollection | undefined): XmlElement[] {
  const items = entries.map((entry) => testimonyItem(entry, words));
  if (series === null) return items;
  const { scope = null, dates = null } = told?.series.find(({ name }) => name === series) ?? {};
  return [element(
    'c', { level: 'series' }, element('did', {}, element('unittitle', {}, series), dateOf(dates)), paragraphs('scopecontent', scope), ...items,
  )];
}

/** Series in the order in which the archive describes them, what it does not describe after them. */
function inOrder(series: readonly SeriesOf[], told: ToldCollection | undefined): SeriesOf[] {
  const place = ({ series: name }: SeriesOf): number => {
    const at = told?.series.findIndex((one) => one.name === name) ?? -1;
    return at < 0 ? Infinity : at;
  };
  return series.toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
}

function identityOf({ identifier, titles, creators, dates, extent: stated, summaries }: ToldCollection): (XmlElement | null)[] {
  return [
    identifier === null ? null : element('unitid', {}, identifier),
    ...titles.map(({ language: lang, text }) => element('unittitle', { lang }, text)),
    ...creators.map((name) => element('origination', {}, element('name', {}, part(name)))),
    dateOf(dates), stated === null ? null : element('physdesc', {}, stated),
    ...summaries.map(({ language: lang, text }) => element('abstract', { lang }, text.replaceAll('\n', ' '))),
  ];
}

function contextOf({ scope, arrangement, access, use, related, subjects, places }: ToldCollection): (XmlElement | null)[] {
  const points = [
    ...each(...places).map((name) => element('geogname', {}, part(name))), ...each(...subjects).map((heading) => element('subject', {}, part(heading))),
  ];
  return [
    paragraphs('scopecontent', scope), paragraphs('arrangement', arrangement), paragraphs('accessrestrict', access), paragraphs('userestrict', use),
    paragraphs('relatedmaterial', related), points.length === 0 ? null : element('controlaccess', {}, ...points),
  ];
}

const testimoniesIn = ({ series }: CollectionOf): number => series.reduce((sum, { entries }) => sum + entries.length, 0);

function holding(name: string, level: 'collection', of: CollectionOf, inside: readonly XmlElement[], words: IssueWords, told: Told): XmlElement {
  const said = told.get(of.collection);
  const languages = new Set(of.series.flatMap(({ entries }) => entries.map(({ description }) => description.language)));
  return element(
    name, { level },
    element(
      'did', {},
      element('unittitle', {}, of.collection), ...said === undefined ? [] : identityOf(said), extent('materialtype', testimoniesIn(of), 'testimonies'),
      ...[...languages].sort().map((language) => languageOf(language, words)),
    ),
    ...said === undefined ? [] : contextOf(said), ...inside,
  );
}

function control({ archive, at }: IssueParticulars, title: string, { language, languageName }: IssueWords): XmlElement {
  const { language: langcode, script: scriptcode } = languageCodes[language];
  return element(
    'control', { countryencoding: 'iso3166-1', dateencoding: 'iso8601', langencoding: 'iso639-2b', scriptencoding: 'iso15924' },
    element('recordid', {}, `vouchsafe-${at.slice(0, 10)}`),
    element('filedesc', {}, element('titlestmt', {}, element('titleproper', {}, title)), element('publicationstmt', {}, element('publisher', {}, archive))),
    element('maintenancestatus', { value: 'new' }),
    element('maintenanceagency', {}, element('agencyname', {}, archive)),
    element('languagedeclaration', {}, element('language', { langcode }, languageName[language]), element('script', { scriptcode }, scriptcode)),
    element(
      'maintenancehistory', {},
      element(
        'maintenanceevent', {},
        element('eventtype', { value: 'created' }), element('eventdatetime', { standarddatetime: at }, at),
        element('agenttype', { value: 'machine' }), element('agent', {}, 'Vouchsafe'),
      ),
    ),
  );
}

/**
 * The description of a collection, or of several under their archive. `words` are those of the finding aid's own language; `described`,
 * what is said of the collections as a whole.
 */
export function writeEad3(
  entries: readonly Entry[], particulars: IssueParticulars, words: IssueWords, described: readonly ToldCollection[] = [],
): string {
  const collections = inCollections(entries);
  const told: Told = new Map(described.map((one) => [one.name, one]));
  const components = ({ collection, series }: CollectionOf): XmlElement[] => (
    inOrder(series, told.get(collection)).flatMap((one) => seriesComponent(one, words, told.get(collection)))
  );
  const combined = (...inside: readonly XmlElement[]): XmlElement => element('dsc', { dsctype: 'combined' }, ...inside);
  const [only, ...others] = collections;
  const holdings = only !== undefined && others.length === 0
    ? holding('archdesc', 'collection', only, [combined(...components(only))], words, told)
    : element(
      'archdesc', { level: 'otherlevel', otherlevel: 'repository' },
      element('did', {}, element('unittitle', {}, particulars.archive), extent('materialtype', entries.length, 'testimonies')),
      combined(...collections.map((of) => holding('c', 'collection', of, components(of), words, told))),
    );
  const title = only !== undefined && others.length === 0 ? only.collection : particulars.archive;
  return serialiseXml(element('ead', { xmlns: namespace, audience: 'external' }, control(particulars, title, words), holdings));
}
