import type { Actor, Membership } from './actor.ts';

/** Each visible thing has one key; an actor has a set of keys (architecture.md 3b). */
export type VisibilityKey =
  | 'public'
  | 'member'
  | `network:${string}`
  | `organisation:${string}`
  | `category:${string}`
  | `role:coordinator:${string}`;

/** The one question that lists, search, counts, feeds, notices, mail, files, export and cache ask. */
export function canSee(actor: Actor, key: VisibilityKey): boolean {
  return actor.kind === 'system' || actor.keys.has(key);
}

/**
 * Every approved membership opens `public` and `member`, its scope, and for coordinators their own room; writing along in
 * one entry, and moderating, open nothing else. A closed group opens only to those who are members besides.
 */
export function visibilityKeys(memberships: readonly Membership[]): ReadonlySet<VisibilityKey> {
  const keys = new Set<VisibilityKey>(['public']);
  const isMember = memberships.some(makesMember);
  for (const { scopeType, scopeId, role } of memberships) {
    if (!isMember || scopeType === 'entry' || role === 'moderator') continue;
    keys.add('member');
    if (scopeType === 'network' || scopeType === 'organisation' || scopeType === 'category') {
      keys.add(`${scopeType}:${scopeId}`);
    }
    if (role === 'coordinator') keys.add(`role:coordinator:${scopeId}`);
  }
  return keys;
}

const makesMember = ({ scopeType, role }: Membership) =>
  role !== 'moderator' && scopeType !== 'entry' && scopeType !== 'category';
