import { expect, test } from 'vitest';
import { htmlText } from './html-text.ts';

test('a line a block, without tags, with the signs that were escaped', () => {
  expect(
    htmlText(
      '<h3>Ring</h3>\n<p>Hem &amp; <a href="/a>b">skola</a></p><ul><li>ett</li><li>tv&#xE5;</li></ul>',
    ),
  ).toBe('Ring\nHem & skola\nett\ntvå');
});

test('no text gives no words', () => {
  expect(htmlText('')).toBe('');
});
