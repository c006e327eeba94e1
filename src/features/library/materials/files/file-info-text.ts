import { type Lang, messages } from '#src/i18n/index.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import type { EntryFile } from './material-version.ts';

/** "Word, 34 kB": what one gets before one clicks. */
export function fileInfo({ mime, sizeBytes }: Pick<EntryFile, 'mime' | 'sizeBytes'>, lang: Lang): string {
  const { types, otherType } = messages(lang).library.materials;
  return `${types[mime] ?? otherType}, ${sizeText(sizeBytes, lang)}`;
}

function sizeText(bytes: number, lang: Lang): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), lang, 0)}\u202fkB`;
  return `${formatNumber(bytes / 1_000_000, lang, 1)}\u202fMB`;
}
