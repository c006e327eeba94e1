import { actorOf, findPersonByAddress } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted, type PermissionObject } from '#src/platform/access/permissions.ts';
import { canSee, type VisibilityKey } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { orConflict } from '#src/platform/or-conflict.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { categoryObject } from '../../categories/category.ts';
import { listCategories } from '../../categories/category-queries.ts';
import type { ModeratedPlace, Moderator } from './moderator.ts';
import {
  endModerator,
  insertModerator,
  listModerators,
  listNetworkPlaces,
  listOrganisationPlaces,
} from './moderator-queries.ts';

/** Something whose moderators the actor appoints. */
export type AppointedPlace = ModeratedPlace & {
  name: string;
  /** What whoever looks after it must be able to read. */
  key: VisibilityKey;
  moderators: readonly Moderator[];
};

/** What the actor appoints moderators of, and who they are; `forbidden` for everybody who appoints nobody. */
export async function openModerators(app: Pick<App, 'db'>, actor: Actor): Promise<readonly AppointedPlace[]> {
  requireSelf(actor);
  const places = (await listPlaces(app.db)).filter(
    ({ object, key, scopeType }) =>
      isPermitted(actor, 'forum.appoint-moderator', object) &&
      (scopeType !== 'category' || canSee(actor, key)),
  );
  if (places.length === 0) throw new DomainError('forbidden', { action: 'forum.appoint-moderator' });
  const moderators = await listModerators(app.db);
  return places.map(({ object: _, ...place }) => ({
    ...place,
    moderators: moderators.filter((one) => placeOf(one) === placeOf(place)),
  }));
}

type Place = Omit<AppointedPlace, 'moderators'> & { object: PermissionObject };

async function listPlaces(db: Db): Promise<readonly Place[]> {
  const networks = await listNetworkPlaces(db);
  const organisations = await listOrganisationPlaces(db);
  const categories = (await listCategories(db)).filter(({ isClosed }) => !isClosed);
  return [
    ...networks.map(
      ({ id, name }): Place => ({
        scopeType: 'network',
        scopeId: id,
        name,
        key: `network:${id}`,
        object: { networkIds: [id] },
      }),
    ),
    ...categories.map(
      (category): Place => ({
        scopeType: 'category',
        scopeId: category.id,
        name: category.name,
        key: category.visibility,
        object: categoryObject(category),
      }),
    ),
    ...organisations.map(
      ({ id, name, networkIds }): Place => ({
        scopeType: 'organisation',
        scopeId: id,
        name,
        key: `organisation:${id}`,
        object: { organisationIds: [id], networkIds },
      }),
    ),
  ];
}

/** The place as the form names it. */
export function placeOf({ scopeType, scopeId }: ModeratedPlace): string {
  return `${scopeType}:${scopeId}`;
}

type Appointing = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit'>;

/** Lets a member look after what is written somewhere; only somebody who may read it. */
export async function appointModerator(
  app: Appointing,
  actor: Actor,
  { e_mail, place: asked }: { e_mail: string; place: string },
): Promise<Outcome<null>> {
  const places = await openModerators(app, actor);
  const place = places.find((one) => placeOf(one) === asked);
  if (!place) return refused({ place: { code: 'not-a-choice' } });
  const person = await findPersonByAddress(app.db, e_mail.trim().toLowerCase());
  if (!person || !(await isReaderOf(app.db, person.id, place))) {
    return refused({ e_mail: { code: 'not-a-member' } });
  }
  const { scopeType, scopeId } = place;
  const moderator = { id: app.ids.next(), personId: person.id, scopeType, scopeId };
  const appointed = app.db.transaction().execute(async (trx) => {
    await insertModerator(trx, { ...moderator, by: actorId(actor), at: isoAt(app.clock) });
    await recordModerator(app, trx, actor, { ...moderator, action: 'moderator.appointed' });
  });
  if ((await orConflict(appointed)) === 'conflict') return refused({ e_mail: { code: 'taken' } });
  return done(null);
}

async function isReaderOf(db: Db, personId: string, { key }: AppointedPlace): Promise<boolean> {
  const person = await actorOf(db, personId);
  return canSee(person, 'member') && canSee(person, key);
}

/** Ends an appointment: what was decided by then stands. */
export async function dismissModerator(app: Appointing, actor: Actor, id: string): Promise<void> {
  const places = await openModerators(app, actor);
  const moderator = places.flatMap((place) => place.moderators).find((one) => one.id === id);
  if (!moderator) throw new DomainError('not-found');
  await app.db.transaction().execute(async (trx) => {
    await endModerator(trx, id, isoAt(app.clock));
    await recordModerator(app, trx, actor, { ...moderator, action: 'moderator.dismissed' });
  });
}

async function recordModerator(
  app: Appointing,
  trx: Db,
  actor: Actor,
  { personId, scopeType, scopeId, action }: ModeratedPlace & { personId: string; action: string },
): Promise<void> {
  const subject = { type: 'person' as const, id: personId };
  const data = { scope: `${scopeType}:${scopeId}` };
  await app.events.append(trx, { kind: 'moderator.changed', actor, subject, data });
  await app.audit.record(trx, { actor, action, object: subject, data });
}
