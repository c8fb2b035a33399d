// The archive's own forms in the stacks, from which agreements are filled in.
import { Terms, type Template } from '../api/consent.ts';
import type { Readable, Writable } from './sql.ts';
import { requireBody } from './stored-json.ts';

/** By name, in the order of code units. `vault-damaged` where one cannot be read. */
export function templates(db: Readable): Template[] {
  return db.prepare<[], { name: string; terms: string }>('SELECT name, terms FROM template ORDER BY name').all()
    .map(({ name, terms }) => ({ name, terms: requireBody(Terms, terms, 'template') }));
}

/** Puts a template, or replaces the one of that name. */
export function putTemplate(db: Writable, { name, terms }: Template): void {
  db.prepare('INSERT INTO template (name, terms) VALUES (?, ?) ON CONFLICT DO UPDATE SET terms = excluded.terms')
    .run(name, JSON.stringify(terms));
}

export function deleteTemplate(db: Writable, name: string): void {
  db.prepare('DELETE FROM template WHERE name = ?').run(name);
}
