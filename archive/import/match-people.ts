// Joins people whom a header names to the labels of speakers that can only mean them.
import type { PersonInRole } from '../api/description.ts';
import type { Session } from '../api/transcript.ts';

const titles = /^(?:mr|mrs|ms|miss|dr|prof|professor|rev|sir)\.?\s+/i;
const mostPeople = 50;
const mostLabels = 20;

/** The labels of all who speak. */
export function labelsOf(sessions: readonly Session[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { turns } of sessions) for (const { speaker } of turns) if (speaker !== null) labels.add(speaker);
  return labels;
}

/** A label is somebody's if it is their name or their family name, titles and capitals aside, and nobody else's. */
export function matchPeople(people: readonly Omit<PersonInRole, 'labels'>[], labels: ReadonlySet<string>): PersonInRole[] {
  const named = people.slice(0, mostPeople).map((person) => ({ ...person, names: namesOf(person.name), labels: [] as string[] }));
  for (const label of labels) {
    const bare = fold(label).replace(titles, '');
    const meant = named.filter(({ names }) => names.includes(bare));
    const [person] = meant;
    if (person !== undefined && meant.length === 1 && person.labels.length < mostLabels && label.length <= 200) person.labels.push(label);
  }
  return named.map(({ role, name, labels: own }) => ({ role, name, labels: own }));
}

/** Full name and family name: the last word, or what stands before a comma; `김하늘` is both at once. */
function namesOf(name: string): string[] {
  const full = fold(name).replace(titles, '');
  const [family = '', given] = full.split(/,\s*/);
  if (given !== undefined) return [full, family, `${given} ${family}`];
  return [full, full.split(' ').at(-1) ?? ''];
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
