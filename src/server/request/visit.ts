import type { Lang } from '#src/i18n/index.ts';
import { plainPath } from './plain-path.ts';

/** What a request asks for: the language is split from the path, `query` begins with `?` or is empty. */
export type Visit = { lang: Lang; path: string; query: string; hasSlashAtEnd: boolean };

/** U+FFFD. */
const unreadable = '%EF%BF%BD';

/**
 * Reads the request line; nothing when its path is not usable or when it has a `#`, which no browser sends and each
 * reader of an address takes otherwise. A NUL in the query, which no text holds, becomes the sign for what cannot be
 * read. English stands under `/en`.
 */
export function readVisit(url: string): Visit | undefined {
  const [rawPath = '', ...rest] = url.split('?');
  const path = url.includes('#') || rawPath.includes('%00') ? undefined : plainPath(rawPath);
  if (path === undefined) return undefined;
  const isEnglish = path === '/en' || path.startsWith('/en/');
  return {
    lang: isEnglish ? 'en' : 'sv',
    path: isEnglish ? path.slice(3) || '/' : path,
    query: rest.length > 0 ? `?${rest.join('?').replaceAll('%00', unreadable)}` : '',
    hasSlashAtEnd: rawPath.length > 1 && rawPath.endsWith('/'),
  };
}
