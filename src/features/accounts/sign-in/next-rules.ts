const anywhere = 'https://portal.invalid';
const longest = 2000;

/** The address within the portal where the visitor was going, or `/`: nothing that a browser reads as another site (S-3.7.2). */
export function safeNext(next: string | null | undefined): string {
  if (!next || next.length > longest || !/^\/(?![/\\])/.test(next) || hasControls(next)) return '/';
  if (!URL.canParse(next, anywhere)) return '/';
  const url = new URL(next, anywhere);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === anywhere && !/^\/[/\\]/.test(path) ? path : '/';
}

/** The sign-in page that leads on to `next` afterwards. */
export function signInPath(next: string): string {
  const target = safeNext(next);
  return target === '/' ? '/logga-in' : `/logga-in?next=${encodeURIComponent(target)}`;
}

function hasControls(text: string): boolean {
  return [...text].some((letter) => letter.charCodeAt(0) < 0x20 || letter.charCodeAt(0) === 0x7f);
}
