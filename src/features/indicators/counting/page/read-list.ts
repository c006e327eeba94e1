import { decodeText } from '../table/decode-text.ts';
import type { CountingWords } from './page-words-text.ts';

const largest = 50_000_000;

export type ReadFault = keyof CountingWords['notRead'];

/** The list that somebody has chosen as a file or pasted, as text, or why there is none. */
export async function readList(
  file: File | undefined,
  pasted: string,
): Promise<string | { fault: ReadFault }> {
  if (!file) return pasted.trim() === '' ? { fault: 'nothing' } : pasted;
  if (file.size > largest) return { fault: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isWorkbook(bytes) ? { fault: 'excel' } : decodeText(bytes);
}

/** Excel's files are archives, or what came before them. */
function isWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  const start = [first, second, third, fourth].map((byte) => byte?.toString(16).padStart(2, '0')).join('');
  return start === '504b0304' || start === 'd0cf11e0';
}
