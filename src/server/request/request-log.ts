import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '#src/platform/logger.ts';

/** Writes one line when the answer has ended: no query, no address, no names; only what a page took, not files. */
export function logRequest(
  logger: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  const { method, url = '' } = request;
  const begun = performance.now();
  response.once('close', () => {
    const fields = {
      requestId,
      method,
      path: loggedPath(url),
      status: response.statusCode,
      ms: Math.round(performance.now() - begun),
      ...(!response.writableFinished && { isCut: true }),
    };
    logger.info(fields, 'request');
  });
}

/** The path without its query; what looks like a single-use token in it is left out, and the heading after a thread's id. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  return path.split('/').map(masked).join('/').slice(0, 300);
}

const headed = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-.+$/;

function masked(segment: string): string {
  const id = headed.exec(segment)?.[1];
  if (id !== undefined) return id;
  const looksLikeToken = segment.length >= 20 && (!segment.includes('-') || /[A-Z_]/.test(segment));
  return looksLikeToken ? '*' : segment;
}
