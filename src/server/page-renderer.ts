import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodable } from './answer/encodings.ts';
import { sendWhole } from './answer/whole-answer.ts';
import type { FrontLocals } from './front-locals.ts';
import { toCachedPage } from './page-cache/cached-answer.ts';
import type { CacheRule, PageCache } from './page-cache/page-cache.ts';

/** Astro's built handler. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: object,
) => Promise<void>;
export type Rendering = {
  request: IncomingMessage;
  response: ServerResponse;
  locals: Omit<FrontLocals, 'cacheable'>;
  /** Under which the answer may be kept, when the visitor is anonymous. */
  cacheKey: string | undefined;
};

/** Renders pages, compressed, and keeps what pages say may be kept. */
export function createPageRenderer(pages: PageHandler, cache: PageCache) {
  return ({ request, response, locals, cacheKey }: Rendering): Promise<void> => {
    let rule: CacheRule | undefined;
    const begun = cache.snapshot();
    const cacheable = (given: CacheRule) => {
      // every page's header shows the modules that are on
      rule = { ...given, dependsOn: [...given.dependsOn, 'network:*'] };
    };
    sendWhole(request, response, (body) => {
      const content = encodable(body, String(response.getHeader('content-type')));
      if (cacheKey && rule && mayBeKept(response))
        cache.keep(cacheKey, toCachedPage(body, content, response.getHeaders()), rule, begun);
      return content;
    });
    return pages(request, response, undefined, { ...locals, cacheable });
  };
}

function mayBeKept(response: ServerResponse): boolean {
  return response.statusCode === 200 && !response.hasHeader('set-cookie');
}
