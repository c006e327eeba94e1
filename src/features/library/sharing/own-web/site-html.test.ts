import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#src/lib/markdown/index.ts';
import { siteHtml, siteText } from './site-html.ts';

const origin = 'https://narvaro.example';
const of = (markdown: string) => siteHtml(renderMarkdown(markdown), origin);

describe('HTML for somebody else’s site', () => {
  it.each([
    ['### Så börjar det\n\n#### Först', '<h4>Så börjar det</h4>\n<h5>Först</h5>'],
    ['[biblioteket](/bibliotek)', `<p><a href="${origin}/bibliotek">biblioteket</a></p>`],
    [
      '[lagen](https://riksdagen.se/?a=1&b=2)',
      '<p><a href="https://riksdagen.se/?a=1&#x26;b=2">lagen</a></p>',
    ],
    ['![En karta](/filer/1)', `<p><a href="${origin}/filer/1">En karta</a></p>`],
    ['[![En karta](/filer/1)](/bibliotek)', `<p><a href="${origin}/bibliotek">En karta</a></p>`],
    ['[a](/b "större > mindre")', `<p><a href="${origin}/b">a</a></p>`],
    ['3. tre', '<ol>\n<li>tre</li>\n</ol>'],
  ])('%s', (markdown, expected) => {
    expect(of(markdown)).toBe(expected);
  });

  it('holds only plain tags, and no attribute but the address of a link', () => {
    const html = of('Text[^1]\n\n| a | b |\n|--|--|\n| c | d |\n\n- [x] klar\n\n> `kod`\n\n[^1]: Not');
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
    expect(tags.filter(([, name, rest]) => rest !== '' && name !== 'a')).toEqual([]);
    expect(html).not.toMatch(/<(section|img|input|script|div|span)|(id|rel|title|class|style)=|href="#/);
  });

  it('is read as text with lists, tables and addresses kept', () => {
    expect(siteText(of('En **text** & mer.\n\n- ett\n- [två](/b)\n\n| a | b |\n|--|--|\n| c | d |'))).toBe(
      `En text & mer.\n\n– ett\n– två (${origin}/b)\n\na | b\nc | d`,
    );
  });
});
