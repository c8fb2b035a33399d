// The process in which files are read, apart from the vault and its keys: one request, one answer, until the host goes.
import { answerRequest } from './answer-request.ts';

process.on('message', (message) => void answerRequest(message).then((answer) => process.send?.(answer)));
process.on('disconnect', () => process.exit(0));
