import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Encoded } from '../answer/encodings.ts';
import { namesTag, textTag } from '../answer/etag.ts';
import type { CachedPage } from './page-cache.ts';

/** Belongs to one answer, not to the page. */
const passing = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'transfer-encoding',
  'vary',
  'x-request-id',
]);

const vary = ['vary', 'Accept-Encoding, Cookie'];

/** The page as the cache keeps it, with the headers that it was made with. */
export function toCachedPage(body: Buffer, content: Encoded, headers: OutgoingHttpHeaders): CachedPage {
  const lasting = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !passing.has(name),
  );
  return {
    content,
    etag: textTag(body),
    headers: [
      ...lasting.flatMap(([name, value]) => [value].flat().flatMap((one) => [name, String(one)])),
      ...vary,
    ],
  };
}

/** Answers from memory: 304 when the visitor has the same bytes already. */
export async function sendCachedPage(
  page: CachedPage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { name, body } = await page.content.accepted(request.headers['accept-encoding']);
  const etag = `"${page.etag}-${name}"`;
  if (namesTag(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, [...page.headers, 'etag', etag]).end();
    return;
  }
  const headers = [...page.headers, 'etag', etag, 'content-length', String(body.length)];
  if (name !== 'identity') headers.push('content-encoding', name);
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
