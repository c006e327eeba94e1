import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { encodeAll, pickEncoding } from './encodings.ts';
import type { CachedPage } from './page-cache.ts';

/** Belongs to one answer, not to the page. */
const passing = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'transfer-encoding',
  'vary',
  'x-request-id',
]);

/** The page as the cache keeps it: compressed once, with the headers that it was made with. */
export async function toCachedPage(body: Buffer, headers: OutgoingHttpHeaders): Promise<CachedPage> {
  const lasting = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !passing.has(name),
  );
  return {
    ...(await encodeAll(body, String(headers['content-type'] ?? ''))),
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    headers: {
      ...(Object.fromEntries(lasting) as CachedPage['headers']),
      vary: 'Accept-Encoding, Cookie',
    },
  };
}

/** Answers from memory: 304 when the visitor has the same bytes already. */
export function sendCachedPage(page: CachedPage, request: IncomingMessage, response: ServerResponse): void {
  const { name, body } = pickEncoding(page, request.headers['accept-encoding']);
  const etag = `"${page.etag}-${name}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...page.headers, etag }).end();
    return;
  }
  const encoding = name === 'identity' ? {} : { 'content-encoding': name };
  response.writeHead(200, { ...page.headers, ...encoding, etag, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
