import type { Membership, Person } from '#src/platform/access/actor.ts';
import { personActor } from '#src/platform/access/actor.ts';

/** The roles that both hold in the same scope: all that one may do for the other. */
export function sharedMemberships(
  absent: readonly Membership[],
  substitute: readonly Membership[],
): readonly Membership[] {
  return absent.filter((one) => substitute.some((other) => isSame(one, other)));
}

/** Whether the one could look after anything for the other: reading alone is no task. */
export function canStandInFor(absent: readonly Membership[], substitute: readonly Membership[]): boolean {
  return sharedMemberships(absent, substitute).some(({ role }) => role !== 'reader');
}

/** The absent person with no more rights than the substitute has too. */
export function withoutOwnRights(absent: Person, substitute: Person): Person {
  const { personId, name } = absent;
  return personActor({
    personId,
    name,
    memberships: sharedMemberships(absent.memberships, substitute.memberships),
  });
}

const isSame = (a: Membership, b: Membership) =>
  a.role === b.role && a.scopeType === b.scopeType && a.scopeId === b.scopeId;
