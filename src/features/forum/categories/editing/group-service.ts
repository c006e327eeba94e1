import { addToGroup, listGroup, removeFromGroup } from '#src/features/accounts/memberships/group-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Category } from '../category.ts';
import { whoReads } from '../who-reads.ts';
import { openCategory } from './category-edit-service.ts';

type GroupApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'limits'>;

/** A closed group and who is in it. */
export type Group = { category: Category; members: readonly { membershipId: string; name: string }[] };

/** The closed group for whoever arranges its category; throws `not-found` when others read it, too. */
export async function openGroup(app: Pick<App, 'db'>, actor: Actor, categoryId: string): Promise<Group> {
  const category = await openCategory(app, actor, categoryId);
  if (whoReads(category.visibility) !== 'group') throw new DomainError('not-found');
  const members = await listGroup(app, categoryId);
  return { category, members: members.map(({ id, personName }) => ({ membershipId: id, name: personName })) };
}

/** Lets a member of the network in by their mail address. */
export async function addGroupMember(
  app: GroupApp,
  actor: Actor,
  categoryId: string,
  eMail: string,
): Promise<Outcome<void>> {
  const { category } = await openGroup(app, actor, categoryId);
  app.limits.take('invite', actor.kind === 'person' ? actor.personId : '');
  const place = { categoryId, networkId: category.networkId ?? '', eMail };
  try {
    if (await addToGroup(app, actor, place)) return done(undefined);
    return refused({ e_mail: { code: 'not-a-member' } });
  } catch (error) {
    if (isDomainError(error) && error.code === 'conflict') return refused({ e_mail: { code: 'taken' } });
    throw error;
  }
}

/** Takes somebody out. */
export async function removeGroupMember(
  app: GroupApp,
  actor: Actor,
  categoryId: string,
  membershipId: string,
): Promise<void> {
  await openGroup(app, actor, categoryId);
  await removeFromGroup(app, actor, categoryId, membershipId);
}
