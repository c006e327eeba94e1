import type { Membership, Role } from '#src/platform/access/actor.ts';
import type { Category } from '../categories/category.ts';

/** As whom a post is written: what readers see instead of the name. */
export type PostAuthor = { role: Role; organisationId: string | null };

const organisationRoles: readonly Role[] = ['contact', 'editor', 'writer', 'reader'];

/**
 * Who a person is where they write: the coordinator where it is theirs to run, else what they are in their own
 * organisation; the closest to deciding counts when they are several things, then the one they have been longest.
 */
export function authorOf(
  memberships: readonly Membership[],
  { networkId }: Pick<Category, 'networkId'>,
): PostAuthor {
  const own = ownPlace(memberships);
  const runs = memberships.filter(({ role }) => role === 'coordinator');
  const isHere = runs.some(({ scopeId }) => networkId === null || scopeId === networkId);
  if (isHere || (!own && runs.length > 0)) {
    return { role: 'coordinator', organisationId: own?.organisationId ?? null };
  }
  if (own) return own;
  const isAdmin = memberships.some(({ role }) => role === 'admin');
  return { role: isAdmin ? 'admin' : 'reader', organisationId: null };
}

function ownPlace(memberships: readonly Membership[]): PostAuthor | undefined {
  const own = memberships.filter(({ scopeType }) => scopeType === 'organisation');
  for (const role of organisationRoles) {
    const [organisationId] = own
      .filter((held) => held.role === role)
      .map(({ scopeId }) => scopeId)
      .sort();
    if (organisationId !== undefined) return { role, organisationId };
  }
  return undefined;
}
