import type { APIContext, APIRoute } from 'astro';
import type { LimitedAct } from '#src/platform/limits/rate-limits.ts';
import { namesTag, textTag } from './answer/etag.ts';
import type { CacheRule } from './page-cache/page-cache.ts';
import { problem, problemBody, problemHeaders } from './problem.ts';

/**
 * What an endpoint answers: data as JSON, or a text of the type that is given.
 * `cache` says what an anonymous answer depends on.
 */
export type EndpointAnswer = { data: unknown; type?: string; cache?: CacheRule };
type Answer = EndpointAnswer | { movedTo: string };
type Read = (context: APIContext) => Answer | Promise<Answer>;

/**
 * What programs read: at most as often as the limit of the act allows, with ETag and 304, and 405 for other methods.
 * Errors become problem+json in the middleware.
 */
export function endpoint(read: Read, act: LimitedAct = 'api'): APIRoute {
  return async (context) => {
    const { locals, request } = context;
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(locals.requestId);
    const { actor, app, clientKey } = locals;
    app.limits.take(act, actor.kind === 'person' ? actor.personId : clientKey);
    const answer = await read(context);
    if ('movedTo' in answer) return context.redirect(answer.movedTo, 301);
    const { data, type, cache } = answer;
    if (cache) locals.cacheable(cache);
    const body = type === undefined ? JSON.stringify(data) : String(data);
    const tag = textTag(body);
    const isKnown = namesTag(request.headers.get('if-none-match'), tag);
    return new Response(isKnown ? null : body, {
      status: isKnown ? 304 : 200,
      headers: { 'content-type': type ?? 'application/json', etag: `"${tag}"` },
    });
  };
}

/** The one answer to a method that an endpoint does not have. */
function refuseMethod(requestId: string): Response {
  const shown = problem('method-not-allowed');
  return new Response(problemBody(shown, requestId), {
    status: shown.status,
    headers: { 'content-type': 'application/problem+json', allow: 'GET, HEAD', ...problemHeaders(shown) },
  });
}
