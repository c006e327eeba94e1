import { beforeEach, expect, it } from 'vitest';
import { mostSavedSearches } from '#src/features/search/saved/saved-search.ts';
import {
  changeSavedSearch,
  openSavedSearches,
  removeSavedSearch,
  restoreSavedSearch,
  saveSearch,
} from '#src/features/search/saved/saved-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('saved searches', ({ app }) => {
  let owner: Actor;
  let other: Actor;
  beforeEach(async () => {
    owner = (await makePerson(app)).actor;
    other = (await makePerson(app)).actor;
  });
  const save = async (query: string) => {
    const outcome = await saveSearch(app, owner, { query });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
    return outcome.value;
  };

  it('are kept under their words, each once, whatever order the address has', async () => {
    const id = await save('sida=3&q=frånvaro&sort=titel');
    expect(await save('sort=titel&q=fr%C3%A5nvaro')).toBe(id);
    expect(await openSavedSearches(app, owner)).toEqual([
      { id, name: 'frånvaro', query: 'q=fr%C3%A5nvaro&sort=titel' },
    ]);
    expect(await openSavedSearches(app, other)).toEqual([]);
  });

  it('without words are called after what they are narrowed by', async () => {
    await save('innehall=term');
    expect((await openSavedSearches(app, owner))[0]?.name).toBe('Ord i ordlistan');
  });

  it('are refused when they ask for nothing, name somebody or are too many', async () => {
    const refusal = async (query: string) => {
      const outcome = await saveSearch(app, owner, { query });
      return outcome.ok ? undefined : outcome.errors.form?.code;
    };
    expect(await refusal('sort=titel')).toBe('nothing-written');
    expect(await refusal('q=850709-9805')).toBe('identity-number');
    for (let n = 0; n < mostSavedSearches; n += 1) await save(`q=ord${n}`);
    expect(await refusal('q=ett+till')).toBe('too-many');
  });

  it('are changed, removed and brought back by their owner alone', async () => {
    const search = await save('q=närvaro');
    const change = { search, name: 'Närvaro' };
    await expect(changeSavedSearch(app, other, change)).rejects.toMatchObject({ code: 'not-found' });
    await expect(removeSavedSearch(app, other, search)).rejects.toMatchObject({ code: 'conflict' });
    await expect(openSavedSearches(app, anonymous)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await changeSavedSearch(app, owner, change)).toMatchObject({ ok: true });
    await removeSavedSearch(app, owner, search);
    await expect(restoreSavedSearch(app, other, search)).rejects.toMatchObject({ code: 'conflict' });
    expect(await openSavedSearches(app, owner)).toEqual([]);
    await restoreSavedSearch(app, owner, search);
    expect(await openSavedSearches(app, owner)).toMatchObject([{ name: 'Närvaro' }]);
  });
});
