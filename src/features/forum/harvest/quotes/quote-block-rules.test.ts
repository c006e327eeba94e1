import { describe, expect, it } from 'vitest';
import { quoteBlock, withCredit, withoutQuote } from './quote-block-rules.ts';

const one = quoteBlock('Vi ringer.\n\nSamma dag.', { postId: 'p1', label: 'inlägg 1' });
const two = quoteBlock('Vi skriver.', { postId: 'p2', label: 'inlägg 2' });
const text = `Inledning.\n\n${one}\n\n${two}\n\nSlut.`;

describe('a post in a good example', () => {
  it('is a quotation that leads to it', () => {
    expect(one).toBe('> Vi ringer.\n>\n> Samma dag.\n>\n> – [inlägg 1](/inlagg/p1)');
  });

  it('is taken out whole, and what the writer wrote stays', () => {
    expect(withoutQuote(text, 'p1')).toBe(`Inledning.\n\n${two}\n\nSlut.`);
    const rewritten = 'Omskrivet, se [inlägg 1](/inlagg/p1).';
    expect(withoutQuote(rewritten, 'p1')).toBe(rewritten);
  });

  it('bears the thanks that its author wants', () => {
    const thanked = withCredit(text, { postId: 'p2', label: 'inlägg 2', credit: 'Hällinge kommun' });
    expect(thanked).toContain('> Vi skriver.\n>\n> – Hällinge kommun, [inlägg 2](/inlagg/p2)');
    expect(thanked).toContain(one);
    expect(withCredit(text, { postId: 'p3', label: '' })).toBe(text);
  });
});
