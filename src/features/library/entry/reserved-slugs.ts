/** Words beneath `/bibliotek/` that are pages of their own. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'ny',
  'utkast',
  'varianter',
  'flode',
  'sok',
  'import',
  'export',
  'format',
  'lista',
  'jamfor',
]);
