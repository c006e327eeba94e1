import { listHeldMemberships } from '#src/features/accounts/memberships/membership-queries.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import type { ModeratedScope } from '#src/features/forum/moderation/moderators/moderator.ts';
import { personActor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import {
  type MadeThread,
  makeCategory,
  makePost,
  makeThread,
} from '#test/support/factories/forum-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

/** A network whose members talk, and everybody who may have a say about it. */
export type ModeratedWorld = {
  network: MadeNetwork;
  organisation: MadeOrganisation;
  category: Category;
  author: MadePerson;
  coordinator: MadePerson;
  admin: MadePerson;
  members: readonly MadePerson[];
  thread: MadeThread;
  /** The second post, written by the author. */
  postId: string;
};

type Maker = Pick<App, 'db' | 'ids' | 'clock'>;

export async function makeModeratedWorld(app: Maker): Promise<ModeratedWorld> {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network });
  const category = await makeCategory(app, { network, visibility: `network:${network.id}` });
  const asker = await makePerson(app, { scope: organisation, name: 'Demo Frågare' });
  const author = await makePerson(app, { scope: organisation, name: 'Demo Skribent' });
  const members = await Promise.all([1, 2, 3, 4].map(() => makePerson(app, { scope: organisation })));
  const thread = await makeThread(app, { category, author: asker, organisation });
  const { id: postId } = await makePost(app, { thread, author, organisation, body: 'Ett svar.' });
  return {
    network,
    organisation,
    category,
    author,
    coordinator: await makePerson(app, { role: 'coordinator', scope: network }),
    admin: await makePerson(app, { role: 'admin' }),
    members,
    thread,
    postId,
  };
}

/** Appoints as a row, and returns the person with what they hold now. */
export async function makeModerator(
  app: Maker,
  person: MadePerson,
  place: { scopeType: ModeratedScope; scopeId: string },
): Promise<MadePerson> {
  await app.db
    .insertInto('moderator')
    .values({
      id: app.ids.next(),
      person_id: person.id,
      scope_type: place.scopeType,
      scope_id: place.scopeId,
      given_by: null,
      given_at: app.clock.now().toISOString(),
      ended_at: null,
    })
    .execute();
  return asNow(app, person);
}

/** The person with what they hold now. */
export async function asNow(app: Pick<App, 'db'>, person: MadePerson): Promise<MadePerson> {
  const memberships = await listHeldMemberships(app.db, person.id);
  return { ...person, actor: personActor({ personId: person.id, name: person.name, memberships }) };
}
