import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import { recordBody } from './answer/recording.ts';
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

type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Renders pages, compressed, and keeps what pages say may be kept. */
export function createPageRenderer(pages: PageHandler, cache: PageCache) {
  // the package's types ask for Express, its code for node:http
  const compress = compression({ filter: isWorthCompressing as never }) as unknown as Compress;

  return ({ request, response, locals, cacheKey }: Rendering): Promise<void> => {
    let rule: CacheRule | undefined;
    const begun = cache.snapshot();
    const cacheable = (given: CacheRule) => {
      // every page's header shows the modules that are on
      rule = { ...given, dependsOn: [...given.dependsOn, 'network:*'] };
    };
    return new Promise((resolve, reject) => {
      compress(request, response, () => {
        if (cacheKey) {
          recordBody(response, (body) => {
            if (rule && body && mayBeKept(response)) keep(cacheKey, body, rule);
          });
        }
        pages(request, response, undefined, { ...locals, cacheable }).then(resolve, reject);
      });
    });

    function keep(key: string, body: Buffer, kept: CacheRule): void {
      cache.keep(key, toCachedPage(body, response.getHeaders()), kept, begun);
    }
  };
}

function isWorthCompressing(_request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  return !type.includes('event-stream') && /^text\/|[/+](json|xml|javascript)/.test(type);
}

function mayBeKept(response: ServerResponse): boolean {
  return response.statusCode === 200 && !response.hasHeader('set-cookie');
}
