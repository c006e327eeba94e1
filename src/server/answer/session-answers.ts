import type { AstroGlobal } from 'astro';
import { sessionsOf } from '#src/features/accounts/sessions.ts';
import { decodeHeldForm } from '#src/features/accounts/sign-in/held-form-rules.ts';
import { safeNext } from '#src/features/accounts/sign-in/next-rules.ts';
import { href } from '#src/i18n/index.ts';

type Page = Pick<AstroGlobal, 'locals' | 'rewrite' | 'url'>;

/** Answers a sign-in with the new cookie: 303 to `next`, or the page that gives an interrupted form back. */
export async function answerSignIn(
  { locals, rewrite, url }: Page,
  { secret, next, held }: { secret: string; next: string; held: string },
): Promise<Response> {
  const cookie = sessionsOf(locals.app).cookie(secret);
  const heldForm = decodeHeldForm(held);
  if (!heldForm) return redirectWithCookie(href(locals.lang, safeNext(next)), cookie);
  locals.heldForm = heldForm;
  const answer = await rewrite(new Request(new URL('/logga-in/igen', url), { headers: { cookie } }));
  answer.headers.append('set-cookie', cookie);
  return answer;
}

/** 303 to an address of the portal, with the session's cookie or without it. */
export function redirectWithCookie(location: string, setCookie: string): Response {
  return new Response(null, { status: 303, headers: { location, 'set-cookie': setCookie } });
}
