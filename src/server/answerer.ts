import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '#src/platform/app.ts';
import type { createStaticFiles } from './answer/static-files.ts';
import { baseHeaders } from './headers.ts';
import { answerHealth } from './health.ts';
import { sendCachedPage } from './page-cache/cached-answer.ts';
import type { PageCache } from './page-cache/page-cache.ts';
import { pageCacheKey } from './page-cache/page-cache-key.ts';
import type { EventLogReader } from './page-cache/page-cache-queries.ts';
import { createPageRenderer, type PageHandler } from './page-renderer.ts';
import { type Problem, problem, problemBody, problemHeaders } from './problem.ts';
import { createPeerReader, type Peer } from './request/peer.ts';
import { readBody } from './request/request-body.ts';
import { logRequest } from './request/request-log.ts';
import { isFromMailProgram, isFromOurPages } from './request/same-origin.ts';
import { mayHaveSession } from './request/session-hint.ts';
import { readVisit, type Visit } from './request/visit.ts';

export type AnswererParts = {
  app: App;
  log: EventLogReader;
  pages: PageHandler;
  files: ReturnType<typeof createStaticFiles>;
  cache: PageCache;
};
type Inquiry = {
  request: IncomingMessage;
  response: ServerResponse;
  peer: Peer;
  visit: Visit;
};

const methods = new Set(['GET', 'HEAD', 'POST']);
const methodsOfPrograms = new Set(['GET', 'HEAD']);
const home: Visit = { lang: 'sv', path: '/', query: '', hasSlashAtEnd: false };
/** No page has this address, so that the page for missing ones shows the problem. */
const problemPath = '/problem';

/** Takes a request from its first line to the page: host, cache, origin, body, files, Astro. */
export function createAnswerer({ app, log, pages, files, cache }: AnswererParts) {
  const headers = new Map(Object.entries(baseHeaders(app.config)));
  const readPeer = createPeerReader(app.config);
  const renderPage = createPageRenderer(pages, cache);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '', method = '' } = request;
    const peer = readPeer(request, request.socket.localPort ?? app.config.port);
    const visit = readVisit(url);
    const inquiry = { request, response, peer, visit: visit ?? home };
    const isRead = method === 'GET' || method === 'HEAD';
    const cacheKey = visit && isRead && !mayHaveSession(request) ? pageCacheKey(visit) : undefined;
    // before all that is dear: kept pages carry their own headers
    const kept = cacheKey && peer.origin && (await cache.find(cacheKey));
    if (kept) return sendCachedPage(kept, request, response);

    response.setHeaders(headers);
    if (url === '/health') return answerHealth(response, () => {});
    if (url === '/ready') return answerHealth(response, log.visibleSeq);
    if (!methodsOf(inquiry).has(method)) return refuseMethod(inquiry);
    if (!peer.origin) return showProblem(inquiry, problem('misdirected'));
    if (!visit) return showProblem(inquiry, problem('not-found'));
    return isRead ? answerGet(inquiry, cacheKey) : answerPost(inquiry, peer.origin);
  };

  async function answerGet(inquiry: Inquiry, cacheKey: string | undefined): Promise<void> {
    const { request, response, visit } = inquiry;
    if (visit.hasSlashAtEnd) return redirectToPlain(inquiry);
    if (visit.lang === 'sv' && files.has(visit.path)) return files.serve(visit.path, request, response);
    // Astro's own endpoints, such as the one that scales images
    if (visit.path.startsWith('/_')) return showProblem(inquiry, problem('not-found'));
    return render(inquiry, request.method === 'GET' ? cacheKey : undefined);
  }

  async function answerPost(inquiry: Inquiry, ownOrigin: string): Promise<void> {
    const { request, response, visit } = inquiry;
    // Astro asks for the origin too
    if (isFromMailProgram(visit.path, request)) request.headers.origin = ownOrigin;
    else if (!isFromOurPages(request, ownOrigin)) return showProblem(inquiry, problem('foreign-origin'));
    const reading = await readBody(request, response);
    if ('refused' in reading) return showProblem(inquiry, reading.refused);
    // Astro reads a body that stands here in place of the stream
    Object.assign(request, { body: reading.body });
    return render(inquiry, undefined);
  }

  function showProblem(inquiry: Inquiry, shown: Problem): Promise<void> {
    const { request, response, visit } = inquiry;
    if (isForPrograms(visit)) {
      answerProgram(response, shown);
      return Promise.resolve();
    }
    request.resume();
    return render({ ...inquiry, visit: { ...visit, path: problemPath, query: '' } }, undefined, shown);
  }

  function render(inquiry: Inquiry, cacheKey: string | undefined, shown?: Problem): Promise<void> {
    const { request, response, peer, visit } = inquiry;
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    logRequest(app.logger, request, response, requestId);
    if (shown && request.method === 'POST') request.method = 'GET';
    tellAstroTheOrigin(request, peer.origin ?? app.config.publicOrigin ?? 'http://localhost');
    request.url = encodeURI(visit.path) + visit.query;
    const clientKey = peer.clientKey();
    const address = shown ? '/' : visit.path + visit.query;
    const locals = { app, requestId, clientKey, address, lang: visit.lang, ...(shown && { problem: shown }) };
    return renderPage({ request, response, cacheKey, locals });
  }
}

/** One address per page. The path is plain, so that it cannot lead to another host. */
async function redirectToPlain({ response, visit }: Inquiry): Promise<void> {
  const prefix = visit.lang === 'en' ? '/en' : '';
  const path = prefix && visit.path === '/' ? '' : encodeURI(visit.path);
  response.writeHead(301, { location: prefix + path + visit.query }).end();
}

function methodsOf({ visit }: Inquiry): ReadonlySet<string> {
  return isForPrograms(visit) ? methodsOfPrograms : methods;
}

function isForPrograms({ path }: Visit): boolean {
  return path.startsWith('/api/');
}

async function refuseMethod(inquiry: Inquiry): Promise<void> {
  const headers = { allow: [...methodsOf(inquiry)].join(', '), connection: 'close' };
  if (isForPrograms(inquiry.visit)) answerProgram(inquiry.response, problem('method-not-allowed'), headers);
  else inquiry.response.writeHead(405, headers).end();
}

function answerProgram(response: ServerResponse, shown: Problem, more: Record<string, string> = {}): void {
  const headers = { 'content-type': 'application/problem+json', ...problemHeaders(shown), ...more };
  response.writeHead(shown.status, headers).end(problemBody(shown, randomUUID()));
}

/** Forms are checked against the address that the visitor sees, not the one behind the proxy. */
function tellAstroTheOrigin(request: IncomingMessage, origin: string): void {
  const { host, protocol } = new URL(origin);
  request.headers.host = host;
  if (protocol === 'https:') request.headers['x-forwarded-proto'] = 'https';
}
