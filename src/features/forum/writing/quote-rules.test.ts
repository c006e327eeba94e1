import { describe, expect, it } from 'vitest';
import { quoted } from './quote-rules.ts';

describe('a quotation', () => {
  it('says whose words they are, line by line', () => {
    expect(quoted('Vi prövar.\n\nDet går bra.', 'Samordnare skrev:')).toBe(
      '> **Samordnare skrev:**\n>\n> Vi prövar.\n>\n> Det går bra.\n\n',
    );
  });

  it('leaves out what the post itself quotes', () => {
    const answer = `${quoted('Först.', 'A skrev:')}Jag håller med.`;
    expect(quoted(answer, 'B skrev:')).toBe('> **B skrev:**\n>\n> Jag håller med.\n\n');
  });

  it('cuts a long text where a line ends', () => {
    const lines = Array.from({ length: 300 }, (_, n) => `Rad ${n} med några ord.`).join('\n');
    const quote = quoted(lines, 'A skrev:');
    expect(quote.length).toBeLessThan(3000);
    expect(quote.trimEnd()).toMatch(/ord\. …$/);
  });
});
