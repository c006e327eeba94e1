import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { readSession } from '#src/features/accounts/read-session.ts';
import { signInPath } from '#src/features/accounts/sign-in/next-rules.ts';
import { modulesInUse } from '#src/features/network/networks/module-service.ts';
import { countUnread } from '#src/features/notifications/notices/notice-service.ts';
import { href } from '#src/i18n/index.ts';
import { withConfirmed } from '#src/platform/access/actor.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { readConfirmed } from '#src/server/forms/form-entries.ts';
import { readHeldFields } from '#src/server/forms/form-input.ts';
import { pagePolicy } from '#src/server/headers.ts';
import { type Problem, problem, problemBody, problemHeaders, problemOf } from '#src/server/problem.ts';

/** Session → who is asking, and what their form confirms → page, or the page for what went wrong. Nothing here decides who may do what. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, request } = context;
  if (import.meta.env.DEV && !locals.app) {
    const { fillDevLocals } = await import('#src/server/dev-locals.ts');
    await fillDevLocals(locals, context.url);
  }
  try {
    Object.assign(locals, await readSession(locals.app, request.headers.get('cookie')));
    countTogether(context);
    limitPosts(context);
    if (locals.actor.kind === 'person') locals.unreadNotices = () => countUnread(locals.app, locals.actor);
    locals.actor = withConfirmed(locals.actor, await readConfirmed(request));
    locals.modules = await modulesInUse(locals.app);
    const response = locals.problem ? await showProblem(context, next, locals.problem) : await next();
    return finished(response, context);
  } catch (error) {
    return finished(await answerError(context, next, error), context);
  }
});

/** What a signed-in person writes counts for the address as well (S-2.4.1). */
function countTogether({ locals }: APIContext): void {
  const { app, actor, clientKey } = locals;
  if (actor.kind === 'person') locals.app = { ...app, limits: app.limits.behind(clientKey) };
}

/** Every form that is sent counts, whatever it does (S-2.4.1). */
function limitPosts({ locals: { app, actor, clientKey }, request }: APIContext): void {
  if (request.method !== 'POST') return;
  app.limits.take('post', actor.kind === 'person' ? actor.personId : clientKey);
}

async function answerError(context: APIContext, next: MiddlewareNext, error: unknown): Promise<Response> {
  const { locals, request } = context;
  const shown = problemOf(error);
  if (!isDomainError(error)) {
    locals.app.logger.error({ error, requestId: locals.requestId }, 'request failed');
  } else if (shown.code === 'forbidden' && locals.actor.kind === 'anonymous' && !isForPrograms(context)) {
    if (request.method !== 'POST') {
      return context.redirect(href(locals.lang, signInPath(locals.address)), 303);
    }
    locals.heldForm = { action: locals.address, fields: await readHeldFields(request) };
    return asGet(context, next, '/logga-in');
  }
  if (mayBeSentAgain(context, shown)) {
    locals.heldForm = { action: locals.address, fields: await readHeldFields(request) };
  }
  return showProblem(context, next, shown);
}

/** What somebody wrote is not lost to a limit or a full disk: the error page can send it once more. To sign in is begun anew. */
function mayBeSentAgain({ locals, request }: APIContext, { code }: Problem): boolean {
  const isPassing = code === 'rate-limited' || code === 'unavailable';
  return isPassing && request.method === 'POST' && !locals.address.startsWith('/logga-in');
}

async function showProblem(context: APIContext, next: MiddlewareNext, shown: Problem): Promise<Response> {
  const { locals } = context;
  if (isForPrograms(context)) {
    const headers = { 'content-type': 'application/problem+json', ...problemHeaders(shown) };
    return new Response(problemBody(shown, locals.requestId), { status: shown.status, headers });
  }
  locals.problem = shown;
  try {
    return await asGet(context, next, '/problem');
  } catch (error) {
    locals.app.logger.error({ error, requestId: locals.requestId }, 'error page failed');
    const { status } = problem('internal');
    return new Response(`${status} ${locals.requestId}\n`, {
      status,
      headers: { 'cache-control': 'no-store' },
    });
  }
}

/** Renders another page in place of the one asked for; the body that was sent is gone by then. */
function asGet(context: APIContext, next: MiddlewareNext, path: string): Promise<Response> {
  return next(new Request(new URL(path, context.url), { headers: context.request.headers }));
}

/** Data for programs, and what a page's own script sends while one writes. */
function isForPrograms({ url }: APIContext): boolean {
  return url.pathname.startsWith('/api/') || /\/(?:autospara|uppmarksamma|liknande)$/.test(url.pathname);
}

/** What every page's answer says to browsers and proxies: what a signed-in person sees is kept nowhere (S-14.3.2). */
function finished(response: Response, { locals, request }: APIContext): Response {
  const { headers } = response;
  const { actor, app, ownPolicy } = locals;
  // so Astro calls what it renders, and leaves the character set to the page
  if (headers.get('content-type') === 'text/html') {
    headers.set('content-type', 'text/html; charset=utf-8');
    headers.set('content-security-policy', pagePolicy(app.config, ownPolicy));
  }
  const isPersonal = actor?.kind === 'person' || headers.has('set-cookie') || request.method === 'POST';
  if (isPersonal) headers.set('cache-control', 'no-store');
  else if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
  headers.append('vary', 'Cookie');
  return response;
}
