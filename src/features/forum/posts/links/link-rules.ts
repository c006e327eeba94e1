/** What a text points at in the portal: entries by slug, threads by id, each once. */
export type LinkedPlaces = { entries: readonly string[]; threads: readonly string[] };

const address =
  /(?:(?<origin>https?:\/\/[^\s/()<>"']+)|(?<![\w/.-]))(?:\/en)?\/(?:bibliotek\/(?<entry>[a-z0-9-]{1,80})|forum\/[a-z0-9-]{1,80}\/(?<thread>[0-9a-f]{8}-[0-9a-f-]{27}))(?![\w-]*\/)/g;
const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;
/** More than these is a list, and says nothing about what the thread is about. */
const mostLinks = 20;

/** The portal's own addresses in the text, absolute ones when their origin is ours; those of pages under a page are left out. */
export function placesIn(md: string, publicOrigin: string | null): LinkedPlaces {
  const own = [...md.matchAll(address)]
    .map(({ groups = {} }) => groups)
    .filter(({ origin }) => origin === undefined || isOwn(origin, publicOrigin));
  return { entries: each(own, 'entry'), threads: each(own, 'thread') };
}

const isOwn = (origin: string, publicOrigin: string | null) =>
  publicOrigin === null ? loopback.test(origin) : origin === publicOrigin;

function each(found: readonly Record<string, string | undefined>[], name: string): readonly string[] {
  return [...new Set(found.map((groups) => groups[name]).filter((one) => one !== undefined))].slice(
    0,
    mostLinks,
  );
}
