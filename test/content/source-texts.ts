import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The five source texts lie beside the repository and are not a part of it; where they are absent the checks against them are skipped. */
const SOURCES = process.env.SOURCE_TEXTS ?? '/work/shared/sources';

/** The source texts as they were published. */
export function readSourceTexts(): string[] {
  if (!existsSync(SOURCES)) return [];
  return readdirSync(SOURCES).map((name) => readFileSync(`${SOURCES}/${name}`, 'utf8'));
}

/** The words of a text in lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of `length` words. */
export function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}
