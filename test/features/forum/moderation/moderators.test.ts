import { beforeEach, expect, it } from 'vitest';
import type { ModeratedScope } from '#src/features/forum/moderation/moderators/moderator.ts';
import {
  appointModerator,
  dismissModerator,
  openModerators,
} from '#src/features/forum/moderation/moderators/moderator-service.ts';
import { mayModerate } from '#src/features/forum/visible-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { asNow, type ModeratedWorld, makeModeratedWorld } from './moderated-world.ts';

describeOnEachEngine('a moderator', ({ app }) => {
  let world: ModeratedWorld;
  let person: MadePerson;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    person = await makePerson(app, { scope: world.organisation, name: 'Demo Moderator' });
  });

  const appoint = (scopeType: ModeratedScope, scopeId: string, actor: Actor = world.coordinator.actor) =>
    appointModerator(app, actor, { e_mail: person.email.toUpperCase(), place: `${scopeType}:${scopeId}` });
  const may = async () => {
    const { actor } = await asNow(app, person);
    return mayModerate(actor, world.category, world.organisation.id);
  };
  const appointed = async () => {
    const places = await openModerators(app, world.coordinator.actor);
    return places.flatMap(({ moderators }) => moderators);
  };

  it('is appointed by the coordinator for a category, the network or an organisation, and dismissed', async () => {
    for (const [type, id] of [
      ['category', world.category.id],
      ['network', world.network.id],
      ['organisation', world.organisation.id],
    ] as const) {
      expect(await may()).toBe(false);
      expect(await appoint(type, id)).toMatchObject({ ok: true });
      expect(await may()).toBe(true);
      const [moderator] = await appointed();
      await dismissModerator(app, world.coordinator.actor, moderator?.id ?? '');
    }
    expect(await may()).toBe(false);
    expect(await app.db.selectFrom('moderator').selectAll().execute()).toHaveLength(3);
    const trail = await app.db
      .selectFrom('audit')
      .select('action')
      .where('object_id', '=', person.id)
      .execute();
    expect(trail).toHaveLength(6);
  });

  it('is appointed once for a place', async () => {
    await appoint('network', world.network.id);
    expect(await appoint('network', world.network.id)).toMatchObject({
      errors: { e_mail: { code: 'taken' } },
    });
  });

  it('is a member who may read there', async () => {
    const elsewhere = await makeNetwork(app);
    person = await makePerson(app, { scope: await makeOrganisation(app, { network: elsewhere }) });
    expect(await appoint('network', world.network.id)).toMatchObject({
      errors: { e_mail: { code: 'not-a-member' } },
    });
    person = await makePerson(app);
    const open = await makeCategory(app, { network: world.network, visibility: 'public' });
    expect(await appoint('category', open.id)).toMatchObject({
      errors: { e_mail: { code: 'not-a-member' } },
    });
  });

  it('is not appointed to what the coordinator does not run or may not read', async () => {
    const elsewhere = await makeNetwork(app);
    const closed = await makeCategory(app, { network: world.network, visibility: 'closed-group' });
    for (const [type, id] of [
      ['network', elsewhere.id],
      ['category', closed.id],
      ['organisation', 'finns-inte'],
    ] as const) {
      expect(await appoint(type, id)).toMatchObject({ errors: { place: { code: 'not-a-choice' } } });
    }
  });

  it('is appointed by nobody else, and appoints nobody', async () => {
    await appoint('network', world.network.id);
    const { actor: moderator } = await asNow(app, person);
    const contact = await makePerson(app, { role: 'contact', scope: world.organisation });
    for (const actor of [moderator, contact.actor, world.author.actor, anonymous]) {
      await expect(openModerators(app, actor)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(appoint('network', world.network.id, actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const stranger = await makePerson(app, { role: 'coordinator', scope: await makeNetwork(app) });
    const [moderatorRow] = await appointed();
    await expect(dismissModerator(app, stranger.actor, moderatorRow?.id ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('looks after nothing of a network or an organisation that they have left', async () => {
    await appoint('organisation', world.organisation.id);
    await appoint('network', world.network.id);
    await app.db
      .updateTable('membership')
      .set({ status: 'ended' })
      .where('person_id', '=', person.id)
      .execute();
    const other = await makeOrganisation(app, { network: await makeNetwork(app) });
    await app.db
      .insertInto('membership')
      .values({
        id: app.ids.next(),
        person_id: person.id,
        scope_type: 'organisation',
        scope_id: other.id,
        role: 'reader',
        is_substitute: 0,
        status: 'approved',
        requested_at: '2026-11-16T08:00:00.000Z',
        decided_at: null,
        decided_by: null,
        ended_at: null,
      })
      .execute();
    const { actor } = await asNow(app, person);
    const open = await makeCategory(app, { network: world.network, visibility: 'public' });
    expect(mayModerate(actor, open, world.organisation.id)).toBe(false);
  });
});
