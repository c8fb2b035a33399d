// The handlers of issuing: one testimony, many, and the finding aid of a collection.
import type { issueCalls } from './api/issue-calls.ts';
import type { Handlers } from './dispatch.ts';
import { issueFindingAid, previewFindingAid } from './thread/issue-finding-aid.ts';
import { issueMany } from './thread/issue-many.ts';
import { issueCopy, previewIssue } from './thread/issue-testimony.ts';
import type { Session } from './thread/session.ts';
import { takeFont } from './thread/set-file.ts';

export function issueHandlers(session: () => Session): Pick<Handlers, keyof typeof issueCalls> {
  return {
    'issue.font': async (input) => takeFont(session(), input),
    'testimony.preview': (input, running) => previewIssue(session(), input, running),
    'testimony.issue': (input, running) => issueCopy(session(), input, running),
    'testimony.issueMany': (input, running) => issueMany(session(), input, running),
    'collection.previewFindingAid': (input, running) => previewFindingAid(session(), input, running),
    'collection.findingAid': (input, running) => issueFindingAid(session(), input, running),
  };
}
