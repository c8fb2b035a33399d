// Who speaks in a passage: by what the description says of the people, and by how transcripts usually label them.
import type { Description, PersonRole } from '../api/description.ts';

/** Labels that mean a role by custom, in English and Korean; compared without case, marks and numbers at the end. */
const customary: Readonly<Record<string, PersonRole>> = {
  q: 'interviewer', question: 'interviewer', interviewer: 'interviewer', int: 'interviewer', 질문: 'interviewer', 문: 'interviewer',
  면담자: 'interviewer', 조사자: 'interviewer', 질문자: 'interviewer', 인터뷰어: 'interviewer',
  a: 'narrator', answer: 'narrator', narrator: 'narrator', interviewee: 'narrator', respondent: 'narrator', 답: 'narrator', 답변: 'narrator',
  구술자: 'narrator', 증언자: 'narrator', 응답자: 'narrator',
  interpreter: 'interpreter', translator: 'interpreter', 통역: 'interpreter', 통역자: 'interpreter', 통역사: 'interpreter',
};

const plain = (label: string): string => label.normalize('NFKC').toLowerCase().replace(/[\s.:()[\]]+/gu, ' ').trim();

/**
 * The role of a speaker's label, or null where there is no label. A person's own labels and name come first, then the
 * narrator's name, then custom; whom nothing is known of is `other`.
 */
export function roleReader({ people, narrator }: Pick<Description, 'people' | 'narrator'>): (label: string | null) => PersonRole | null {
  const known = new Map<string, PersonRole>();
  if (narrator !== null) known.set(plain(narrator), 'narrator');
  for (const { role, name } of people) known.set(plain(name), role);
  for (const { role, labels } of people) for (const label of labels) known.set(plain(label), role);
  return (label) => {
    if (label === null) return null;
    const words = plain(label);
    return known.get(words) ?? customary[words.replace(/\s*[0-9]{1,2}$/u, '')] ?? 'other';
  };
}
