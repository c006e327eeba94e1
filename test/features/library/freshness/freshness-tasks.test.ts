import { expect, it } from 'vitest';
import { confirmEntry } from '#src/features/library/entry/entry-service.ts';
import { openFreshness } from '#src/features/library/freshness/freshness-service.ts';
import { freshnessTasks } from '#src/features/library/freshness/freshness-tasks.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('A description past its review day', ({ app }) => {
  it('waits for those who publish it until somebody says that it is still true', async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const other = await makeOrganisation(app, { network, name: 'Norrbruk kommun' });
    const editor = await makePerson(app, { role: 'editor', scope: organisation });
    const strangers = [
      await makePerson(app, { role: 'reader', scope: organisation }),
      await makePerson(app, { role: 'editor', scope: other }),
    ];
    const { id, slug } = await makeEntry(app, { organisation });
    const tasks = async ({ actor }: typeof editor) =>
      (await freshnessTasks.list(app, actor)).map(({ path }) => path);
    app.clock.advance({ days: 364 });
    expect(await tasks(editor)).toEqual([]);
    app.clock.advance({ days: 3 });
    expect(await tasks(editor)).toEqual([`/bibliotek/${slug}/aktualitet`]);
    for (const stranger of strangers) {
      expect(await tasks(stranger)).toEqual([]);
      await expect(openFreshness(app, stranger.actor, slug)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await openFreshness(app, editor.actor, slug)).confirmedDay).toBe('2026-11-16');
    await confirmEntry(app, editor.actor, id);
    expect(await tasks(editor)).toEqual([]);
    expect((await openFreshness(app, editor.actor, slug)).confirmedDay).toBe('2027-11-18');
  });
});
