import { parentPort } from 'node:worker_threads';
import { type DocumentRequest, readDocument } from './read-document.ts';

/** One file at a time: the reader sends the next when the answer has come. */
parentPort?.on('message', async (request: DocumentRequest) => {
  parentPort?.postMessage(await readDocument(request));
});
