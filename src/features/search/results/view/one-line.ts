/** Lines of a list run on with a dot between them; sentences just follow each other. */
export function inOneLine(text: string): string {
  return text.replace(/(?<![.!?:;…])\s*\n\s*/gu, ' · ').replace(/\s*\n\s*/gu, ' ');
}
