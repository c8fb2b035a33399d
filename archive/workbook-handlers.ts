// The handlers of the calls about workbooks and saved searches: each hands over to the thread.
import type { workbookCalls } from './api/search-calls.ts';
import type { Handlers } from './dispatch.ts';
import { citeWorkbook } from './thread/cite-workbook.ts';
import { issueWorkbook } from './thread/issue-workbook.ts';
import { listSavedSearches, markSearchSeen, removeSavedSearch, saveSearch } from './thread/saved-searches.ts';
import type { Session } from './thread/session.ts';
import {
  arrangeWorkbook, collectPassages, createWorkbook, listWorkbooks, removeWorkbook, renameWorkbook, showWorkbook,
} from './thread/workbook.ts';

export function workbookHandlers(session: () => Session): Pick<Handlers, keyof typeof workbookCalls> {
  return {
    'saved.list': async (_input, running) => listSavedSearches(session(), running),
    'saved.save': async (input, running) => saveSearch(session(), input, running),
    'saved.seen': async (input, running) => markSearchSeen(session(), input, running),
    'saved.remove': async (input) => {
      removeSavedSearch(session(), input);
      return {};
    },
    'workbook.list': async () => listWorkbooks(session()),
    'workbook.create': async (input) => createWorkbook(session(), input),
    'workbook.rename': async (input) => renameWorkbook(session(), input),
    'workbook.remove': async (input) => {
      removeWorkbook(session(), input);
      return {};
    },
    'workbook.show': async (input) => showWorkbook(session(), input),
    'workbook.collect': async (input) => collectPassages(session(), input),
    'workbook.arrange': async (input) => arrangeWorkbook(session(), input),
    'workbook.cite': async (input) => citeWorkbook(session(), input),
    'workbook.issue': async (input, running) => issueWorkbook(session(), input, running),
  };
}
