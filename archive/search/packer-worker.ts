// The thread in which segments are built and merged, beside the engine's own: one request, one answer, until it is ended.
import { parentPort } from 'node:worker_threads';
import { answerPacking } from './pack.ts';
import type { PackRequest } from './packer-protocol.ts';

parentPort?.on('message', (request: PackRequest) => parentPort?.postMessage(answerPacking(request)));
