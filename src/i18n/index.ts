import { en } from './en.ts';
import { type Messages, sv } from './sv.ts';

export type Lang = 'sv' | 'en';
export type { Messages };

/** The catalogue of a language. */
export function messages(lang: Lang): Messages {
  return lang === 'en' ? en : sv;
}

/** A link within the portal: Swedish at the root, English under `/en`. */
export function href(lang: Lang, path: string): string {
  if (lang === 'sv') return path;
  return path === '/' ? '/en' : `/en${path}`;
}
