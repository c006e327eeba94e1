import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee, type VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import type { Registration } from './registration.ts';

/** Whether they may come as things are today: somebody without an account as anybody may, a member for as long as they are one and see the meeting. */
export async function mayCome(
  db: Db,
  { visibility }: { visibility: VisibilityKey },
  { personId }: Pick<Registration, 'personId'>,
): Promise<boolean> {
  if (personId === null) return canSee(anonymous, visibility);
  const actor = await actorOf(db, personId);
  return isPermitted(actor, 'meeting.register') && canSee(actor, visibility);
}
