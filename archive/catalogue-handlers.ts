// The handlers of description: changing it, its history, the archive's own lists and settings.
import type { catalogueCalls } from './api/catalogue-calls.ts';
import type { tableCalls } from './api/table-calls.ts';
import type { Handlers } from './dispatch.ts';
import { changeSettings, readDate, readLists, readQuality, readSettingsOfArchive } from './thread/catalogue-lists.ts';
import { applyTable, planTable } from './thread/describe-from-table.ts';
import { describeTestimony, readHistory, restoreDescription } from './thread/describe-testimony.ts';
import type { Session } from './thread/session.ts';

export function catalogueHandlers(session: () => Session): Pick<Handlers, keyof typeof catalogueCalls | keyof typeof tableCalls> {
  return {
    'archive.settings': async () => readSettingsOfArchive(session()),
    'archive.set': async (input) => changeSettings(session(), input),
    'testimony.describe': async (input) => describeTestimony(session(), input),
    'testimony.history': async ({ testimony }) => ({ versions: readHistory(session(), testimony) }),
    'testimony.restore': async (input) => restoreDescription(session(), input),
    'catalogue.lists': async () => readLists(session()),
    'catalogue.date': async ({ words }) => readDate(words),
    'catalogue.quality': async () => readQuality(session()),
    'catalogue.planTable': (input, running) => planTable(session(), input, running),
    'catalogue.applyTable': (input, running) => applyTable(session(), input, running),
  };
}
