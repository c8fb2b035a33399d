// Which part of the form a field of a description stands in.
import type { FieldName } from '../../state/description-draft.ts';
import type { DescribeGroup } from '../../words/describing-words.ts';

const groups: Readonly<Record<FieldName, DescribeGroup>> = {
  title: 'identity', collection: 'identity', series: 'identity', accession: 'identity', narrator: 'identity', language: 'identity',
  status: 'identity', people: 'people', date: 'dates', place: 'dates', duration: 'dates', extent: 'dates', parts: 'dates',
  summary: 'content', summaries: 'content', subjects: 'content', persons: 'content', places: 'content', events: 'content',
  scope: 'content', points: 'contents', rights: 'access', provenance: 'archive', custody: 'archive', notes: 'archive',
};

export const groupOf = (field: FieldName): DescribeGroup => groups[field];
