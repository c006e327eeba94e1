import { createHash } from 'node:crypto';
import type { APIContext, APIRoute } from 'astro';
import type { CacheRule } from './page-cache.ts';

/** What a JSON endpoint answers; `cache` says what an anonymous answer depends on. */
export type EndpointAnswer = { data: unknown; cache?: CacheRule; headers?: Readonly<Record<string, string>> };
type Read = (context: APIContext) => Promise<EndpointAnswer>;

/** A JSON endpoint that is only read: ETag and 304, 405 for other methods. Errors become problem+json in the middleware. */
export function endpoint(read: Read): APIRoute {
  return async (context) => {
    const { method, headers } = context.request;
    if (method !== 'GET' && method !== 'HEAD')
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    const answer = await read(context);
    if (answer.cache) context.locals.cacheable(answer.cache);
    const body = JSON.stringify(answer.data);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const isKnown = headers.get('if-none-match') === etag;
    return new Response(isKnown ? null : body, {
      status: isKnown ? 304 : 200,
      headers: { 'content-type': 'application/json', etag, ...answer.headers },
    });
  };
}
