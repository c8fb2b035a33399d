// Descriptions in Dublin Core: the fifteen elements and DCMI terms, one record for each testimony.
import type { IssueParticulars, IssueWords } from '../../api/issue.ts';
import { rightsOf } from '../rights.ts';
import { element, serialiseXml, type XmlElement } from '../transcripts/serialise-xml.ts';
import { each, isoDuration, type Entry } from './collections.ts';

const namespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

const edtf = 'http://id.loc.gov/datatypes/edtf/EDTF';

/** Who gave the interview are its creators (CDP best practice for oral history); everybody else who took part contributed. */
function record(entry: Entry, { archive }: IssueParticulars, words: IssueWords): XmlElement {
  const { testimony, description } = entry;
  const { title, accession, narrator, people, date, place, places, language, summary, summaries, scope, subjects, persons, events } = description;
  const { collection, series, duration, extent, rights, points } = description;
  const creators = each(narrator, ...people.filter(({ role }) => role === 'narrator' || role === 'interviewer').map(({ name }) => name));
  const contributors = each(...people.map(({ name }) => name)).filter((name) => !creators.includes(name));
  const all = (name: string, values: readonly string[], attributes: Readonly<Record<string, string>> = {}): XmlElement[] => (
    values.map((value) => element(name, attributes, value))
  );
  return element(
    'record', {},
    ...all('dc:identifier', each(accession, testimony)), ...all('dc:title', [title]), ...all('dc:creator', creators),
    ...all('dc:contributor', contributors), ...all('dc:date', each(date), { 'xsi:type': edtf }), ...all('dc:language', [language]),
    ...all('dc:description', each(summary, scope)),
    ...summaries.map(({ language: lang, text }) => element('dc:description', { 'xml:lang': lang }, text)),
    ...all('dc:subject', each(...subjects, ...persons, ...events)), ...all('dcterms:spatial', each(place, ...places)),
    ...all('dcterms:tableOfContents', points.length === 0 ? [] : [points.map((point) => point.title).join(' -- ')]),
    ...all('dc:type', ['Text', 'Oral history interview']), ...all('dc:format', ['text/plain']),
    ...all('dcterms:extent', each(duration === null ? null : isoDuration(duration), extent)),
    ...all('dcterms:isPartOf', each(collection, series)), ...all('dc:publisher', [archive]),
    ...all('dc:rights', each(rightsOf(entry, words.rightsStatement, words), rights)),
  );
}

/** Records in the order given. Dates are EDTF and say so. */
export function writeDublinCore(entries: readonly Entry[], particulars: IssueParticulars, words: IssueWords): string {
  return serialiseXml(element('records', namespaces, ...entries.map((entry) => record(entry, particulars, words))));
}
