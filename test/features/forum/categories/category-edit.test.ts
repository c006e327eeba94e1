import { expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { listCategories } from '#src/features/forum/categories/category-queries.ts';
import {
  createCategory,
  editCategory,
  moveCategory,
  openArrangement,
} from '#src/features/forum/categories/editing/category-edit-service.ts';
import {
  addGroupMember,
  openGroup,
  removeGroupMember,
} from '#src/features/forum/categories/editing/group-service.ts';
import { visibleCategory } from '#src/features/forum/visible-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('Arranging categories', ({ app }) => {
  async function stage() {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    return {
      network,
      coordinator: await makePerson(app, { role: 'coordinator', scope: network }),
      member: await makePerson(app, { scope: organisation }),
    };
  }
  const words = { name: 'Nytt i länet', about: '' };

  it('is for the coordinators of its network alone', async () => {
    const { network, coordinator, member } = await stage();
    const other = await makePerson(app, { role: 'coordinator', scope: await makeNetwork(app) });
    const category = await makeCategory(app, { network });
    const input = { ...words, readers: 'network' as const, closed: false, version: 1 };
    for (const { actor } of [member, other]) {
      await expect(editCategory(app, actor, category.id, input)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(openArrangement(app, member.actor)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await openArrangement(app, other.actor)).categories).toEqual([]);
    expect(await editCategory(app, coordinator.actor, category.id, input)).toEqual({
      ok: true,
      value: undefined,
    });
    const again = editCategory(app, coordinator.actor, category.id, input);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives a new category an address of its own', async () => {
    const { network, coordinator } = await stage();
    const input = { name: 'Ny', about: '', readers: 'member' as const, network: network.slug };
    for (const _ of [1, 2])
      expect(await createCategory(app, coordinator.actor, input)).toMatchObject({ ok: true });
    expect((await listCategories(app.db)).map(({ slug }) => slug)).toEqual(['kategori-ny', 'kategori-ny-2']);
    const elsewhere = await createCategory(app, coordinator.actor, { ...input, network: 'annat' });
    expect(elsewhere).toEqual({ ok: false, errors: { network: { code: 'not-a-choice' } } });
  });

  it('never shows more people what was written for fewer', async () => {
    const { network, coordinator } = await stage();
    const category = await makeCategory(app, { network, visibility: `network:${network.id}` });
    const change = (readers: 'public' | 'member' | 'network' | 'coordinators', version: number) =>
      editCategory(app, coordinator.actor, category.id, { ...words, readers, closed: false, version });
    expect(await change('member', 1)).toMatchObject({ ok: true });
    expect(await change('network', 2)).toMatchObject({ ok: true });
    await makeThread(app, { category, state: 'removed' });
    expect(await change('public', 3)).toEqual({ ok: false, errors: { readers: { code: 'wider-circle' } } });
    expect(await change('coordinators', 3)).toMatchObject({ ok: true });
  });

  it('moves a category among those of the own network', async () => {
    const { network, coordinator } = await stage();
    const foreign = await makeNetwork(app);
    const made = [
      await makeCategory(app, { network, name: 'Ett', position: 1 }),
      await makeCategory(app, { network: foreign, name: 'Annat', position: 2 }),
      await makeCategory(app, { network, name: 'Två', position: 3 }),
    ];
    await moveCategory(app, coordinator.actor, { id: made[2]?.id ?? '', step: 'up' });
    expect((await listCategories(app.db)).map(({ name }) => name)).toEqual(['Två', 'Annat', 'Ett']);
    const move = moveCategory(app, coordinator.actor, { id: made[1]?.id ?? '', step: 'up' });
    await expect(move).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens a closed group to those who are let in, as long as they are members besides', async () => {
    const { network, coordinator, member } = await stage();
    const stranger = await makePerson(app, {
      scope: await makeOrganisation(app, { network: await makeNetwork(app) }),
    });
    const { id, slug } = await makeCategory(app, { network, visibility: 'closed-group' });
    const reads = async ({ id: personId }: { id: string }) =>
      visibleCategory(app, await actorOf(app.db, personId), slug).then(
        () => true,
        () => false,
      );
    const letIn = (eMail: string) => addGroupMember(app, coordinator.actor, id, eMail);
    expect(await letIn(stranger.email)).toEqual({ ok: false, errors: { e_mail: { code: 'not-a-member' } } });
    expect([await reads(member), await reads(coordinator)]).toEqual([false, false]);
    expect(await letIn(member.email)).toMatchObject({ ok: true });
    expect(await letIn(member.email)).toEqual({ ok: false, errors: { e_mail: { code: 'taken' } } });
    expect(await reads(member)).toBe(true);
    await app.db
      .updateTable('membership')
      .set({ status: 'ended' })
      .where('person_id', '=', member.id)
      .where('scope_type', '=', 'organisation')
      .execute();
    expect(await reads(member)).toBe(false);
    const { members } = await openGroup(app, coordinator.actor, id);
    await removeGroupMember(app, coordinator.actor, id, members[0]?.membershipId ?? '');
    expect((await openGroup(app, coordinator.actor, id)).members).toEqual([]);
  });
});
