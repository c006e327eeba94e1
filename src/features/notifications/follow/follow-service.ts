import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Followed, FollowedView } from '#src/platform/notices/news-source.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { NoticeChoice } from '../choice/choice.ts';
import { getChoice, upsertChoice } from '../choice/choice-queries.ts';
import { updateUnmailed } from '../notices/notice-queries.ts';
import { objectKey, presentObjects } from '../notices/present-subjects.ts';
import { type Follow, type Frequency, mostFollows } from './follow.ts';
import type { FollowInput, FollowsInput } from './follow-input.ts';
import { countFollows, findFollow, listFollows, updateFrequency } from './follow-queries.ts';
import { moveWaiting, setFollow } from './set-follow.ts';

/** How the reader follows the object; nothing when they do not. */
export async function findOwnFollow(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  object: Followed,
): Promise<Frequency | undefined> {
  const personId = actorId(actor);
  return personId === null ? undefined : (await findFollow(db, personId, object))?.frequency;
}

/** Follows what the actor may see, changes how often, or stops. */
export async function followObject(
  app: App,
  actor: Actor,
  { type, id, frequency }: FollowInput,
): Promise<Outcome<void>> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const object = { type, id };
  const isFollowed = (await findFollow(app.db, personId, object)) !== undefined;
  if (!isFollowed) {
    if (frequency === 'none') return done(undefined);
    if ((await presentObjects(app, actor, [object], 'sv')).size === 0) throw new DomainError('not-found');
    if ((await countFollows(app.db, personId)) >= mostFollows)
      return refused({ form: { code: 'too-many', values: { max: mostFollows } } });
  }
  await app.db.transaction().execute((trx) => setFollow(app, trx, personId, { object, frequency }));
  return done(undefined);
}

/** What one follows, with its name; without one when it is gone or not shown to the reader any more. */
export type NamedFollow = { follow: Follow; view: FollowedView | undefined };
export type OwnFollows = {
  choice: NoticeChoice;
  follows: readonly NamedFollow[];
  /** Whether there is a *Din vecka* to choose. */
  hasWeek: boolean;
};

/** Everything that the actor follows, and how they want to be told of the rest. */
export async function openFollows(app: App, actor: Actor, lang: 'sv' | 'en'): Promise<OwnFollows> {
  const personId = requireSelf(actor);
  const follows = await listFollows(app.db, personId);
  const objects = follows.map(({ object }) => object);
  const views = await presentObjects(app, actor, objects, lang);
  return {
    choice: await getChoice(app.db, personId),
    follows: follows.map((follow) => ({ follow, view: views.get(objectKey(follow.object)) })),
    hasWeek: actor.kind === 'person' && actor.memberships.some(({ role }) => role === 'coordinator'),
  };
}

/** Changes all that the form shows; a follow that has ended meanwhile is left alone. */
export async function changeFollows(app: App, actor: Actor, input: FollowsInput): Promise<void> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const own = new Map((await listFollows(app.db, personId)).map((follow) => [follow.id, follow]));
  const before = await getChoice(app.db, personId);
  const isCoordinator =
    actor.kind === 'person' && actor.memberships.some(({ role }) => role === 'coordinator');
  const hasWeek = isCoordinator ? input.hasWeek.length > 0 : before.hasWeek;
  await app.db.transaction().execute(async (trx) => {
    const { personal, wrote } = input;
    await upsertChoice(trx, personId, { personal, wrote, hasWeek }, isoAt(app.clock));
    if (personal !== before.personal) await moveWaiting(app, trx, personId, 'personal', personal);
    for (const { id, frequency } of input.follows) {
      const follow = own.get(id);
      if (!follow || follow.frequency === frequency) continue;
      await setFollow(app, trx, personId, { object: follow.object, frequency });
    }
  });
}

/** Ends every mail about news; what is followed goes on being told in the portal. */
export async function stopAllMail(app: App, actor: Actor): Promise<void> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const { wrote } = await getChoice(app.db, personId);
  const at = isoAt(app.clock);
  const silent: NoticeChoice = {
    personal: 'off',
    wrote: wrote === 'none' ? 'none' : 'off',
    hasWeek: false,
  };
  await app.db.transaction().execute(async (trx) => {
    await upsertChoice(trx, personId, silent, at);
    await updateFrequency(trx, { personId, to: 'off', at });
    await updateUnmailed(trx, personId, 'all');
  });
}
