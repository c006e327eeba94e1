import { byId, element } from './elements.ts';
import type { CountingWords } from './page-words-text.ts';

/** Lets the file be saved or copied as it is shown. */
export function offerHandOver(words: CountingWords, say: (text: string) => void): void {
  const shown = byId('file-text', HTMLTextAreaElement);
  byId('save-table', HTMLButtonElement).addEventListener('click', () => save(shown.value, words.fileName));
  byId('copy-table', HTMLButtonElement).addEventListener('click', () => {
    shown.select();
    say(document.execCommand('copy') ? words.copied : words.copyByHand);
  });
}

/** With the mark and the line ends that let spreadsheets read å, ä and ö and rows. */
function save(text: string, name: string): void {
  const file = new Blob([`\uFEFF${text.replaceAll('\n', '\r\n')}`], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
