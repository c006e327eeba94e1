import { expect, it } from 'vitest';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { describeOnEachEngine } from '../app.ts';
import { makeEntry } from './entry-factory.ts';
import { makeNetwork, makeOrganisation } from './network-factory.ts';
import { makePerson } from './person-factory.ts';

describeOnEachEngine('factories', ({ app }) => {
  it('make people who hold their role where they were given it', async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const editor = await makePerson(app, { role: 'editor', scope: organisation });
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const admin = await makePerson(app, { role: 'admin' });
    const entry = { organisationIds: [organisation.id], networkIds: organisation.networkIds };
    expect(isPermitted(editor.actor, 'entry.publish', entry)).toBe(true);
    expect(isPermitted(coordinator.actor, 'entry.publish', entry)).toBe(true);
    expect(isPermitted(admin.actor, 'portal.operate')).toBe(true);
    expect(editor.actor.keys).toContain(`network:${network.id}`);
  });

  it('make somebody who may nothing yet', async () => {
    const stranger = await makePerson(app);
    expect(isPermitted(stranger.actor, 'member.list')).toBe(false);
    expect([...stranger.actor.keys]).toEqual(['public']);
  });
});

describeOnEachEngine('the entry factory', ({ app }) => {
  for (const state of ['draft', 'published', 'withdrawn'] as const) {
    it(`makes an entry that is ${state}`, async () => {
      const organisation = await makeOrganisation(app);
      const { id, slug } = await makeEntry(app, { organisation, state });
      const row = await app.db
        .selectFrom('entry')
        .select(['slug', 'state'])
        .where('id', '=', id)
        .executeTakeFirst();
      expect(row).toEqual({ slug, state });
    });
  }
});
