// The handlers of exchange with other systems: exports, citations, and collections that come in.
import type { exchangeCalls } from './api/exchange-calls.ts';
import type { Handlers } from './dispatch.ts';
import { citeTestimony, resolveCitation } from './thread/cite-testimony.ts';
import { previewExport, readSchema, writeExport } from './thread/export-collection.ts';
import { importCollection } from './thread/import-collection.ts';
import type { Session } from './thread/session.ts';

export function exchangeHandlers(session: () => Session): Pick<Handlers, keyof typeof exchangeCalls> {
  return {
    'export.preview': (input, running) => previewExport(session(), input, running),
    'export.write': (input, running) => writeExport(session(), input, running),
    'export.schema': async () => readSchema(),
    'testimony.cite': async (input) => citeTestimony(session(), input),
    'citation.resolve': async (input) => resolveCitation(session(), input),
    'collection.import': (input, running) => importCollection(session(), input, running),
  };
}
