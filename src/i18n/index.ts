import { en } from './en.ts';
import { type Messages, sv } from './sv.ts';

export type Lang = 'sv' | 'en';
export type { Messages };

/** The catalogue of a language. */
export function messages(lang: Lang): Messages {
  return lang === 'en' ? en : sv;
}

/** What an address cannot hold as it is: spaces, control characters, everything beyond ASCII. */
const unspelled = /[^\x21-\x7e]+/g;

/** A link within the portal: Swedish at the root, English under `/en`. What was typed into an address may be in the path. */
export function href(lang: Lang, path: string): string {
  const spelled = path.replaceAll(unspelled, (text) => encodeURIComponent(text.toWellFormed()));
  if (lang === 'sv') return spelled;
  return spelled === '/' ? '/en' : `/en${spelled}`;
}
