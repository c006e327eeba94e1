const address =
  /(?:(?<origin>https?:\/\/[^\s/()<>"']+)|(?<![\w/.-]))(?:\/en(?=\/))?(?<path>(?:\/[\w-]+){2,})/g;
const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** The portal's own addresses in the text as paths without language, each once; absolute ones when their origin is ours. */
export function pathsIn(md: string, publicOrigin: string | null): readonly string[] {
  const own = [...md.matchAll(address)]
    .map(({ groups = {} }) => groups)
    .filter(({ origin }) => origin === undefined || isOwn(origin, publicOrigin));
  return [...new Set(own.map(({ path = '' }) => path))];
}

/** How many other places on the web the text points at, each once. */
export function countOutwardLinks(md: string, publicOrigin: string | null): number {
  const named = md.match(/https?:\/\/[^\s<>()"'\]]*[^\s<>()"'\].,;:!?]/gi) ?? [];
  const origin = /^https?:\/\/[^/?#]+/i;
  return new Set(named.filter((one) => !isOwn(origin.exec(one)?.[0] ?? '', publicOrigin))).size;
}

const isOwn = (origin: string, publicOrigin: string | null) =>
  publicOrigin === null ? loopback.test(origin) : origin === publicOrigin;
