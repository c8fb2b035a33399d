// Citations after The Chicago Manual of Style, 18th edition: notes and bibliography, for oral history interviews.
import type { ReleasedPassage } from '../api/issue.ts';
import { fillForm } from './citation.ts';
import { citedWorks, readEdtf, type CitedWork } from './cited-works.ts';
import { formatDate } from './format-date.ts';

/**
 * Chicago is a style for English prose, so its words are part of the form, whatever the language of the testimony. The
 * manual has the person interviewed, the kind of interview, its date, and where a transcript of it may be found; the
 * passage's id stands where a page number would. A display name is not inverted in the bibliography: it may be a role.
 */
const forms = {
  fullNote: '[{narrator}, ]“{title},” oral history interview[, {date}], transcript, passage {passage}, {collection}, {archive}',
  shortNote: '[{narrator}, ]“{title},” passage {passage}',
  bibliography: '[{narrator} ]“{title}” Oral history interview[, {date}]. Transcript, {testimony}, version {version}. {collection}, {archive}',
} as const;

/** A full stop, unless the text ends with one, or with another mark that ends a sentence. */
const stopped = (text: string): string => (/[.?!…](?:[”’])?$/u.test(text) ? text : `${text}.`);

/** Quotation marks inside of quotation marks are single. */
function quoted(title: string): string {
  return title.replace(/[“"]([^“”"]*)[”"]/gu, '‘$1’');
}

const inNote = (title: string): string => quoted(title).replace(/\.$/u, '');

function dateOf({ date }: CitedWork): string | null {
  if (date === null) return null;
  const read = readEdtf(date);
  if (read === null) return date;
  const ends = date.split('/').map((end) => formatDate(end.replace(/[?~%]\s*$/u, ''), 'en', 'en-US'));
  return `${read.isApproximate ? 'ca. ' : ''}${ends.join('–')}`;
}

function note(work: CitedWork, { passage }: ReleasedPassage, isFirst: boolean, archive: string): string {
  const { narrator, title, collection } = work;
  const form = isFirst ? forms.fullNote : forms.shortNote;
  return stopped(fillForm(form, { narrator, title: inNote(title), date: dateOf(work), passage, collection, archive }));
}

/** An entry of a bibliography: the testimony as a whole. */
export function chicagoEntry(work: CitedWork, archive: string): string {
  const { narrator, title, collection, copy } = work;
  return stopped(fillForm(forms.bibliography, {
    narrator: narrator === null ? null : stopped(narrator), title: stopped(quoted(title)), date: dateOf(work), testimony: copy.testimony,
    version: String(copy.version), collection, archive,
  }));
}

/**
 * Notes, numbered, one for each passage in the order given: in full where a testimony is cited first, shortened
 * afterwards. Then the bibliography, in alphabetical order. Empty where there is nothing to cite.
 */
export function writeChicago(passages: readonly ReleasedPassage[], archive: string): string {
  const works = citedWorks(passages);
  if (works.length === 0) return '';
  const cited = new Set<CitedWork>();
  const notes = passages.map((each, index) => {
    const work = works.find(({ copy }) => copy === each.copy) as CitedWork;
    const isFirst = !cited.has(work);
    cited.add(work);
    return `${index + 1}. ${note(work, each, isFirst, archive)}`;
  });
  const order = new Intl.Collator('en', { ignorePunctuation: true });
  const bibliography = works.map((work) => chicagoEntry(work, archive)).sort(order.compare);
  return ['Notes', '', ...notes, '', 'Bibliography', '', ...bibliography, ''].join('\n');
}
