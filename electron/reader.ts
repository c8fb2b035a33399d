// Where a reader's process begins on the desktop: one port comes from the main process, then requests come over it.
import { answerRequest } from '../archive/import/answer-request.ts';

process.parentPort.once('message', ({ ports: [port] }) => {
  port?.on('message', ({ data }) => void answerRequest(data).then((answer) => port.postMessage(answer)));
  port?.on('close', () => process.exit(0));
  port?.start();
});
