// What a field of a description says, in one line of words.
import type { Description, DescriptionChanges, IndexPoint, Part } from '../../archive/api/description.ts';
import type { Words } from '../words/words.ts';
import { writeTime } from './recorded-time.ts';

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');

const partSaid = ({ date, place, duration }: Part): string => joined([date, place, duration === null ? null : writeTime(duration)]);

const pointSaid = ({ start, title }: IndexPoint): string => (start === null ? title : `${writeTime(start)} ${title}`);

/** Empty where nothing is said. Lines of a list are set apart by semicolons. */
export function sayField(field: keyof Description, said: DescriptionChanges, words: Words): string {
  const { description, languages } = words;
  switch (field) {
    case 'language': return said.language === undefined ? '' : languages[said.language];
    case 'status': return said.status === undefined ? '' : description.statuses[said.status];
    case 'duration': return said.duration === undefined || said.duration === null ? '' : writeTime(said.duration);
    case 'people': return (said.people ?? []).map(({ role, name }) => `${description.roles[role]}: ${name}`).join('; ');
    case 'parts': return (said.parts ?? []).map(partSaid).join('; ');
    case 'summaries': return (said.summaries ?? []).map(({ language, text }) => `${language}: ${text}`).join('; ');
    case 'points': return (said.points ?? []).map(pointSaid).join('; ');
    case 'subjects': case 'persons': case 'places': case 'events': return (said[field] ?? []).join('; ');
    default: return said[field] ?? '';
  }
}
