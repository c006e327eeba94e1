/** What a form or a checklist is made of; each format writes the same blocks in its own way. */
export type Block =
  | { kind: 'title' | 'heading' | 'text' | 'check'; text: string }
  /** A line or a box to write in: what is asked, and what stands there until it is answered. */
  | { kind: 'field'; text: string; hint: string }
  /** A table with a header row and empty rows to fill in. */
  | { kind: 'table'; text: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const check = (words: string): Block => ({ kind: 'check', text: words });
export const field = (question: string, hint = 'Skriv här'): Block => ({ kind: 'field', text: question, hint });

/** A table with so many empty rows. */
export function emptyTable(caption: string, columns: readonly string[], rows: number): Block {
  return { kind: 'table', text: caption, columns, rows: Array.from({ length: rows }, () => columns.map(() => '')) };
}
