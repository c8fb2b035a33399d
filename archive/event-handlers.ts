// The handlers of events: what several testimonies say of one, and which of their passages do.
import type { eventCalls } from './api/event-calls.ts';
import type { Handlers } from './dispatch.ts';
import { changeLink, linkEvent, unlinkEvent } from './thread/corroborate.ts';
import type { Session } from './thread/session.ts';
import { listEvents, showEvent } from './thread/show-events.ts';

export function eventHandlers(session: () => Session): Pick<Handlers, keyof typeof eventCalls> {
  return {
    'event.list': async (input) => listEvents(session(), input),
    'event.show': async (input) => showEvent(session(), input),
    'event.link': async (input) => linkEvent(session(), input),
    'event.change': async (input) => changeLink(session(), input),
    'event.unlink': async (input) => unlinkEvent(session(), input),
  };
}
