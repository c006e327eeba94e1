import { expect, it } from 'vitest';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { entryJsonLd } from '#src/features/library/reading/json-ld.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';

const address = 'https://narvaro.example/bibliotek/x';

describeOnEachEngine('What search engines are told', ({ app }) => {
  async function told(content: Parameters<typeof makeEntry>[1]['content']) {
    const { slug } = await makeEntry(app, {
      organisation: await makeOrganisation(app),
      content: { ...content },
    });
    const found = await getPublishedEntry(app, anonymous, slug);
    if (found.kind !== 'entry') throw new Error('moved');
    return JSON.parse(entryJsonLd(found.entry, address))['@graph'][0];
  }

  it('names the chapters of a guide with their addresses', async () => {
    const sections = { description: '### Utred\n\nSnart.\n\n### Anmäl\n\nSnarast.' };
    expect((await told({ kind: 'guide', sections })).hasPart).toMatchObject([
      { name: 'Utred', url: `${address}#kap-utred` },
      { name: 'Anmäl', url: `${address}#kap-anmal` },
    ]);
  });

  it('tells what a checklist ticks as steps', async () => {
    const checklist = [{ text: 'Ring hem.' }, { text: 'Bestäm en tid.' }];
    expect(await told({ kind: 'checklist', checklist })).toMatchObject({
      '@type': 'HowTo',
      step: [{ name: 'Ring hem.' }, { name: 'Bestäm en tid.' }],
    });
    expect(await told({ checklist })).toMatchObject({ '@type': 'Article' });
  });
});
