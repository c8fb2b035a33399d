// The archive's own forms: terms of agreements to be filled in from.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { deleteTemplate, putTemplate, templates } from '../vault/template-rows.ts';
import { permit, stacksOf, type Session } from './session.ts';

export function listTemplates(session: Session): Output<'template.list'> {
  return { templates: templates(stacksOf(session).db) };
}

export function saveTemplate(session: Session, template: Parsed<'template.save'>): Output<'template.save'> {
  permit(session, 'archivist');
  stacksOf(session).write((db) => putTemplate(db, template));
  return {};
}

export function removeTemplate(session: Session, { name }: Parsed<'template.remove'>): Output<'template.remove'> {
  permit(session, 'archivist');
  if (!templates(stacksOf(session).db).some((template) => template.name === name)) throw new ArchiveError('not-found');
  stacksOf(session).write((db) => deleteTemplate(db, name));
  return {};
}
