import { beforeEach, expect, it } from 'vitest';
import { readOwnWeb } from '#src/features/library/sharing/own-web/own-web-service.ts';
import { ownWebHtml, ownWebInput, ownWebText } from '#src/features/library/sharing/own-web/own-web-text.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeOrganisation, makeOrganisation } from '#test/support/factories/network-factory.ts';

const origin = 'https://narvaro.example';
const allowed = new Set(
  'h2 h3 h4 h5 h6 p br hr ul ol li dl dt dd strong em del code pre blockquote sup table thead tbody tr th td a'.split(
    ' ',
  ),
);

describeOnEachEngine('The text for other websites', ({ app }) => {
  let organisation: MadeOrganisation;
  beforeEach(async () => {
    organisation = await makeOrganisation(app);
  });

  async function textsOf(content: Parameters<typeof makeEntry>[1]['content'], networkOnly: string[] = []) {
    const marks = { answers: { contacts: 'unknown' as const }, networkOnly };
    const { slug } = await makeEntry(app, { organisation, content: { ...content }, marks });
    const found = await readOwnWeb(app, slug);
    if ('movedTo' in found) throw new Error('moved');
    const input = ownWebInput(found.entry, app.clock.now(), origin);
    return { slug, html: ownWebHtml(input), text: ownWebText(input) };
  }

  it('says where it comes from, as of which day, on what terms, and that it is invented', async () => {
    const { slug, html, text } = await textsOf({ title: 'Närvaro & stöd' });
    expect(html).toContain('<h2>Närvaro &amp; stöd</h2>');
    expect(html).toContain(`<a href="${origin}/bibliotek/${slug}">`);
    for (const said of [html, text]) {
      expect(said).toMatch(/Källa: Hällinge kommun, Närvaronätet, \d+ \w+ \d{4}\./);
      expect(said).toContain('Licens: CC BY 4.0.');
      expect(said).toContain('Exempeldata');
    }
    expect(text).toContain(`${origin}/bibliotek/${slug}`);
  });

  it('is plain HTML whatever the writers wrote', async () => {
    const description =
      '# Rubrik\n\n<script>alert(1)</script>\n\n- [länk](/bibliotek)\n\n| a |\n|---|\n| b |\n\n![Bild](/x)';
    const { html } = await textsOf({ title: '<b>Namn</b>', sections: { description } });
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)((?:[^>"]|"[^"]*")*)>/g)];
    expect(tags.map(([, name = '']) => name).filter((name) => !allowed.has(name))).toEqual([]);
    expect(tags.filter(([, , rest]) => rest && !/^ href="https?:[^"]*"$/.test(rest))).toEqual([]);
  });

  it('holds nothing that the network keeps to itself, whoever asks', async () => {
    const sections = { description: 'Öppet.', doDifferently: 'Grodorna sjunger.' };
    const { html, text } = await textsOf({ sections }, ['doDifferently']);
    expect(html + text).toContain('Öppet.');
    expect(html + text).not.toContain('Grodorna');
  });
});
