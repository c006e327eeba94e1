import { expect, it } from 'vitest';
import { browseLibrary } from '#src/features/library/list/browse-service.ts';
import { wholeLibrary } from '#src/features/library/list/list-address.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';

describeOnEachEngine('a sentence in the search field', ({ app }) => {
  const browse = (words: string) => browseLibrary(app, anonymous, { ...wholeLibrary, words });

  async function twoEntries() {
    const organisation = await makeOrganisation(app, {});
    await makeEntry(app, { organisation, content: { title: 'Lärmiljöer', summary: 'Om schemat.' } });
    await makeEntry(app, {
      organisation,
      content: { title: 'Återgång', summary: 'Efter lång frånvaro, med schema.' },
    });
  }

  it('gives what meets most of it, the best first, and says by what', async () => {
    await twoEntries();
    const { page, closest, counts } = await browse('eleven kommer inte, hur gör vi med schemat?');
    expect(page.cards.map(({ title }) => title)).toEqual(['Återgång', 'Lärmiljöer']);
    expect(closest.map(({ label }) => label)).toEqual(['frånvaro', 'schemat']);
    expect({ counts, next: page.next }).toEqual({ counts: {}, next: undefined });
  });

  it('stays an exact search while some description has all the words', async () => {
    await twoEntries();
    const { page, closest } = await browse('lång frånvaro');
    expect([page.total, closest]).toEqual([1, []]);
  });

  it('stays empty when nothing comes close', async () => {
    await twoEntries();
    const { page, closest } = await browse('xyzzy');
    expect([page.total, closest]).toEqual([0, []]);
  });
});
