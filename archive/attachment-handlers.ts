// The handlers of the calls about attachments: each hands over to the thread.
import type { attachmentCalls } from './api/attachment-calls.ts';
import type { Handlers } from './dispatch.ts';
import { addAttachment, appendUpload, beginUpload, cancelUpload, finishUpload } from './thread/keep-attachment.ts';
import type { Session } from './thread/session.ts';
import { exportAttachment, listAttachments, openAttachment, removeAttachment } from './thread/use-attachments.ts';

export function attachmentHandlers(session: () => Session): Pick<Handlers, keyof typeof attachmentCalls> {
  return {
    'attachment.add': (input, running) => addAttachment(session(), input, running),
    'attachment.begin': async (input) => beginUpload(session(), input),
    'attachment.append': (input) => appendUpload(session(), input),
    'attachment.finish': async (input) => finishUpload(session(), input),
    'attachment.cancel': async (input) => cancelUpload(session(), input),
    'attachment.list': async (input) => listAttachments(session(), input),
    'attachment.remove': async (input) => removeAttachment(session(), input),
    'attachment.open': (input) => openAttachment(session(), input),
    'attachment.export': (input) => exportAttachment(session(), input),
  };
}
