import { describe, expect, it } from 'vitest';
import { growthPerSign, linear } from '#test/support/growth.ts';
import { maxMarkdownLength, renderMarkdown } from './index.ts';

describe('renderMarkdown', () => {
  it('writes what writers use', () => {
    expect(renderMarkdown('**fet** och *kursiv*\n\n- ett\n- två')).toBe(
      '<p><strong>fet</strong> och <em>kursiv</em></p>\n<ul>\n<li>ett</li>\n<li>två</li>\n</ul>',
    );
  });

  it.each([
    ['# A', ['h3']],
    ['### A\n\n### B', ['h3', 'h3']],
    ['# A\n\n#### B\n\n## C', ['h3', 'h4', 'h4']],
    ['###### A\n\n# B\n\n## C', ['h3', 'h3', 'h4']],
  ])('puts headings under the page without a gap: %j', (markdown, levels) => {
    expect([...renderMarkdown(markdown).matchAll(/<(h\d)/g)].map(([, level]) => level)).toEqual(levels);
  });

  it('gives tables headers, tasks signs, and no class, style or alignment', () => {
    const html = renderMarkdown('| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n- [x] klar\n- [ ] kvar');
    expect(html).toContain('<th scope="col">a</th>');
    expect(html).toContain('<li>☑ klar</li>');
    expect(html).not.toMatch(/align|class|style|<input/);
  });

  it('leads from a footnote to its note and back, with ids that differ between texts', () => {
    const html = renderMarkdown('Text[^1]\n\n[^1]: Not');
    const [, target] = /<a href="#([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`<li id="${target}">`);
    expect(renderMarkdown('Annan[^1]\n\n[^1]: Not')).not.toContain(`id="${target}"`);
  });

  it('keeps own pictures and turns others into links', () => {
    expect(renderMarkdown('![En karta](/filer/1)')).toBe(
      '<p><img src="/filer/1" alt="En karta" loading="lazy"></p>',
    );
    expect(renderMarkdown('![spårpixel](https://x.example/p.gif)')).toContain(
      '<a href="https://x.example/p.gif"',
    );
    expect(renderMarkdown('![spårpixel](https://x.example/p.gif)')).not.toContain('<img');
  });

  it('marks links to elsewhere', () => {
    expect(renderMarkdown('[a](https://x.example)')).toContain('rel="nofollow ugc noopener"');
    expect(renderMarkdown('[a](/bibliotek)')).toBe('<p><a href="/bibliotek">a</a></p>');
  });

  it('shows what is too long as it was typed', () => {
    const html = renderMarkdown(`<b>${'a'.repeat(maxMarkdownLength)}`);
    expect(html.startsWith('<p>&lt;b&gt;aaa')).toBe(true);
  });
});

/** A payload a class: raw HTML, schemes, encodings, attributes, protocol-relative addresses, reference links, autolinks, entities. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{background:url(//evil.example)}</style>',
  '<base href="//evil.example">',
  '<form action="//evil.example"><input name=q></form>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<details open ontoggle=alert(1)>',
  '<div style="position:fixed">x</div>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x09;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](\\\\evil.example)',
  '[x](blob:https://evil.example/1)',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x"onerror="alert(1)](/x)',
  '[x](/x "t\\" onclick=\\"alert(1)")',
  '<javascript:alert(1)>',
  '<https://x.example/"onmouseover="alert(1)>',
  '`<script>alert(1)</script>`',
  '```"><script>alert(1)</script>\ncode\n```',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  '[^x]: <script>alert(1)</script>\n\ntext[^x]',
  '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on template engines, taken as text
  'hej {{constructor.constructor("alert(1)")()}} ${alert(1)}',
];

const allowedTags = new Set(
  'a blockquote br code del em h3 h4 h5 h6 hr img li ol p pre section strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const allowedAttributes = new Set([
  'href',
  'title',
  'id',
  'aria-label',
  'rel',
  'src',
  'alt',
  'loading',
  'scope',
  'start',
]);

/** Tags and attributes of HTML that a serialiser wrote: `<` and `"` occur in text and values only as references. */
function partsOf(html: string) {
  const tags = [...html.matchAll(/<\/?([a-zA-Z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)];
  const attributes = tags.flatMap(([, , list = '']) => [...list.matchAll(/([^\s=]+)="([^"]*)"/g)]);
  return {
    names: tags.map(([, name = '']) => name),
    attributes: attributes.map(([, name = '', value = '']) => ({ name, value })),
  };
}

describe('renderMarkdown against attacks', () => {
  it.each(attacks)('makes %j harmless', (attack) => {
    const html = renderMarkdown(attack);
    const { names, attributes } = partsOf(html);
    expect(names.filter((name) => !allowedTags.has(name))).toEqual([]);
    expect(attributes.filter(({ name }) => !allowedAttributes.has(name))).toEqual([]);
    const addresses = attributes
      .filter(({ name }) => name === 'href' || name === 'src')
      .map(({ value }) => value);
    expect(
      addresses.filter((address) => !/^(https?:\/\/[^/]|mailto:|tel:|#|\/(?![/\\]))/.test(address)),
    ).toEqual([]);
  });

  it.each<[string, (size: number) => string, number]>([
    ['quotes', (size) => '>'.repeat(size), 2000],
    ['lists', (size) => '- '.repeat(size), 1000],
    ['numbered lists', (size) => '1. '.repeat(size), 600],
    ['lists by indentation', indentedList, 10],
    ['brackets', (size) => '['.repeat(size), 500],
    ['emphasis', (size) => '*a **b '.repeat(size), 80],
    ['strikes', (size) => '~~a'.repeat(size), 2000],
    ['emphasis that never closes', (size) => '_a*'.repeat(size), 2000],
    ['emphasis just below the limit', (size) => `${'_a*'.repeat(290)}\n\n`.repeat(size), 1],
    ['tables', (size) => `${'|'.repeat(size)}\n${'|-'.repeat(size / 2)}`, 200],
    ['references', (size) => '[a](b'.repeat(size), 200],
  ])('survives nested %s in time that grows with the text', (_what, make, size) => {
    expect(growthPerSign(renderMarkdown, make, size)).toBeLessThan(linear);
  });
});

function indentedList(size: number): string {
  return Array.from({ length: size }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
}
