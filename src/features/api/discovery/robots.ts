/** What is not for search engines: pages of one's own, sign-in, the portal's operation. */
const closedPaths = [
  '/mitt',
  '/att-gora',
  '/logga-in',
  '/logga-ut',
  '/inbjudan',
  '/godkann',
  '/installera',
  '/drift',
  '/organisationer/ny',
  '/organisationer/*/andra',
  '/organisationer/*/medlemmar',
  '/organisationer/*/enheter',
  '/natverk/ny',
  '/natverk/*/andra',
  '/natverk/*/kommuner',
  '/natverk/*/samordnare',
  '/bibliotek/ny',
  '/bibliotek/*/redigera',
  '/bibliotek/*/material',
  '/bibliotek/*/forhandsgranska',
  '/bibliotek/*/byt-adress',
  '/bibliotek/*/dra-tillbaka',
  '/bibliotek/*/publicera',
  '/bibliotek/*/skicka',
  '/bibliotek/*/skicka-tillbaka',
  '/bibliotek/*/aktualitet',
  '/bibliotek/*/godkannande',
  '/bibliotek/*/medskribenter',
  '/bibliotek/*/ta-bort',
  '/bibliotek/*/schemalagg',
  '/bibliotek/*/lagg-undan',
  '/bibliotek/*/granskning',
  '/bibliotek/*/granska',
  '/bibliotek/*/kommentarer',
  '/bibliotek/*/rutiner',
  '/bibliotek/lista',
  '/bibliotek/jamfor',
];

/** `robots.txt`: the closed paths in both languages, and where the map is. */
export function robotsText(origin: string): string {
  const disallowed = closedPaths.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]);
  return ['User-agent: *', ...disallowed, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}
