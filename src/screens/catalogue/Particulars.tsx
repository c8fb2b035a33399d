// What is said of the selected testimony, field by field, as far as anything is; the common fields can be changed there.
import type { ReactNode } from 'react';
import type { Description, DescriptionChanges } from '../../../archive/api/description.ts';
import type { TestimonySummary, TestimonyView } from '../../../archive/api/testimony.ts';
import { typesOfField, type HeadingField } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { sayField } from '../../state/say-field.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { EditInPlace, fieldsInPlace, type FieldInPlace } from './EditInPlace.tsx';
import { HeadingLinks } from './HeadingLinks.tsx';

export interface ParticularsProps {
  readonly row: TestimonySummary;
  /** Null until it has been fetched, and where only the line of the list is open. */
  readonly view: TestimonyView | null;
  readonly mayChange: boolean;
}

/** In the order in which a finding aid has them. The summary and the contents have places of their own. */
const order: readonly (keyof Description)[] = [
  'title', 'accession', 'narrator', 'people', 'date', 'place', 'parts', 'duration', 'extent', 'collection', 'series', 'language', 'subjects', 'persons',
  'places', 'events', 'rights', 'status',
];

const isInPlace = (field: keyof Description): field is FieldInPlace => (fieldsInPlace as readonly string[]).includes(field);

const hasHeadings = (field: keyof Description): field is HeadingField => Object.hasOwn(typesOfField, field);

export function Particulars({ row, view, mayChange }: ParticularsProps) {
  const { client } = useSession();
  const words = useWords();
  const { catalogue } = words.page;
  const authorities = useFetched((options) => client['authority.list']({ limit: 10_000 }, options)).value?.authorities ?? [];
  const { status, ...told } = row;
  const said: DescriptionChanges = view?.description ?? { ...told, ...(status === null ? {} : { status }) };
  const valueOf = (field: keyof Description): ReactNode => {
    if (mayChange && view !== null && isInPlace(field)) return <EditInPlace key={`${view.id} ${field}`} view={view} field={field} />;
    const headings = hasHeadings(field) ? [said[field] ?? []].flat() : [];
    if (hasHeadings(field) && headings.length > 0) return <HeadingLinks key={field} field={field} headings={headings} authorities={authorities} />;
    // The title stands over it all, and readers are not told how far the description has come.
    return field === 'title' || (field === 'status' && status === null) ? '' : sayField(field, said, words);
  };
  const lines: readonly (readonly [string, ReactNode])[] = [
    ...order.map((field) => [words.description.fields[field], valueOf(field)] as const),
    [catalogue.columns.passages, catalogue.extent(row.passages, row.words)],
    [catalogue.id, <code key="id">{row.id}</code>],
  ];
  return (
    <dl className="inspector-particulars">
      {lines.map(([label, value]) => (value === '' ? null : <div key={label}><dt>{label}</dt><dd>{value}</dd></div>))}
    </dl>
  );
}
