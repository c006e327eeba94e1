import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderXml, xml } from './xml.ts';

describe('renderXml', () => {
  it('writes elements, attributes and text', () => {
    expect(renderXml(xml('a', { b: '"1" & 2' }, xml('c'), 'x < y'))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="&quot;1&quot; &amp; 2"><c/>x &lt; y</a>\n',
    );
  });

  it('leaves out what XML cannot hold (S-1.2.10)', () => {
    expect(renderXml(xml('a', {}, 'x\u0000\u0008\uFFFE\uD800y\u{1F600}å'))).toContain('<a>xy\u{1F600}å</a>');
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = renderXml(xml('a', {}, `x${text}`)).slice(
          '<?xml version="1.0" encoding="utf-8"?>\n<a>'.length,
          -5,
        );
        expect(inner).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
      }),
    );
  });
});
