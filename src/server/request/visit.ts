import type { Lang } from '#src/i18n/index.ts';
import { plainPath } from './plain-path.ts';

/** What a request asks for: the language is split from the path, `query` begins with `?` or is empty. */
export type Visit = { lang: Lang; path: string; query: string; hasSlashAtEnd: boolean };

/**
 * Reads the request line; nothing when its path is not usable, when it has a `#`, which no browser sends and each
 * reader of an address takes otherwise, or a NUL, which no text holds. English stands under `/en`.
 */
export function readVisit(url: string): Visit | undefined {
  const [rawPath = '', ...rest] = url.split('?');
  const path = /#|%00/.test(url) ? undefined : plainPath(rawPath);
  if (path === undefined) return undefined;
  const isEnglish = path === '/en' || path.startsWith('/en/');
  return {
    lang: isEnglish ? 'en' : 'sv',
    path: isEnglish ? path.slice(3) || '/' : path,
    query: rest.length > 0 ? `?${rest.join('?')}` : '',
    hasSlashAtEnd: rawPath.length > 1 && rawPath.endsWith('/'),
  };
}
