import { DomainError } from '../errors.ts';
import type { Actor, HeldRole, Membership, Person, ScopeType } from './actor.ts';

/**
 * What an action is done to: the scopes that it belongs to, and the person whom it concerns.
 * An organisation's network ids belong here too, so that a coordinator reaches what is theirs.
 */
export type PermissionObject = {
  organisationIds?: readonly string[];
  networkIds?: readonly string[];
  entryIds?: readonly string[];
  categoryIds?: readonly string[];
  personId?: string;
  /** It belongs to the whole portal and to no network. */
  isCommon?: true;
};

/**
 * `role@scope`: the role, held in a scope that the object belongs to. `admin@portal` may always. `any-coordinator`: of
 * what belongs to no network, whoever coordinates one.
 */
type Grant = `${HeldRole}@${ScopeType}` | 'any-coordinator' | 'anyone' | 'signed-in' | 'member' | 'self';

/** Who writes for the organisation itself, unlike those who are invited to one entry. */
const ownWriters = [
  'writer@organisation',
  'editor@organisation',
  'contact@organisation',
  'coordinator@network',
] as const;

/** Who works for the organisation. */
const ownPeople = [
  'reader@organisation',
  'writer@organisation',
  'editor@organisation',
  'contact@organisation',
] as const;

/** Who looks after what is written, beside the coordinators. */
const moderators = ['moderator@category', 'moderator@network', 'moderator@organisation'] as const;

/** The permission table: action → who. Whoever holds one of the grants may. */
export const permissions = {
  // library
  'entry.write': [...ownWriters, 'writer@entry'],
  'entry.publish': ['editor@organisation', 'contact@organisation', 'coordinator@network'],
  'entry.withdraw': ['editor@organisation', 'contact@organisation', 'coordinator@network'],
  'entry.see-history': ['member'],
  'entry.comment': ['member'],
  'review.assign': ['coordinator@network'],
  'entry.see-draft': [...ownWriters, 'writer@entry'],
  // questions to people outside: is it right, will you write along, does it still hold
  'entry.ask': ownWriters,
  'entry.confirm': ownWriters,
  'entry.discard': ownWriters,
  'statute.mark': ['coordinator@network'],
  'routine.write': ['editor@organisation', 'contact@organisation', 'coordinator@network'],
  // people and organisations
  'member.list': [
    'reader@organisation',
    'writer@organisation',
    'editor@organisation',
    'contact@organisation',
    'coordinator@network',
  ],
  'member.approve': ['contact@organisation', 'coordinator@network'],
  'member.invite': ['contact@organisation', 'coordinator@network'],
  'role.grant': ['contact@organisation', 'coordinator@network'],
  'role.grant-coordinator': ['admin@portal'],
  'organisation.edit': ['contact@organisation', 'coordinator@network'],
  'organisation.create': ['coordinator@network'],
  'network.create': ['admin@portal'],
  'network.edit': ['coordinator@network'],
  // how people search: what many look for, and which words mean the same to the whole portal
  'search.follow': ['coordinator@network'],
  'synonym.edit': ['coordinator@network'],
  'search.rebuild': ['any-coordinator'],
  // colleagues talk: whoever may see a category writes in it, and nobody moderates what they may not see
  'forum.write': ['member'],
  'forum.moderate': [...moderators, 'coordinator@network', 'any-coordinator'],
  'forum.edit-category': ['coordinator@network'],
  'forum.appoint-moderator': ['coordinator@network'],
  'forum.check-law': ['coordinator@network', 'any-coordinator'],
  'forum.export': ['coordinator@network', 'any-coordinator'],
  'question.handle': ['coordinator@network'],
  // meetings: the network's own, or those of an organisation
  'meeting.organise': ['coordinator@network', 'contact@organisation', 'editor@organisation'],
  'meeting.register': ['member'],
  // what a meeting has left to an organisation and to nobody by name
  'meeting.carry-out': ['contact@organisation', 'editor@organisation'],
  // organisations that learn from each other: whoever works for one asks, or its coordinator while they talk; those who answer for one say yes or no
  'exchange.ask': [...ownPeople, 'coordinator@network'],
  'exchange.answer': ['contact@organisation', 'editor@organisation', 'coordinator@network'],
  // how organisations work: they answer for themselves, and nobody else says that it is right
  'situation.answer': ['contact@organisation', 'coordinator@network'],
  'situation.approve': ['contact@organisation'],
  'situation.run-round': ['coordinator@network'],
  'situation.edit-questions': ['coordinator@network'],
  // figures: organisations hand in their own, and only their contact person says that they may be used
  'figures.submit': ['writer@organisation', 'editor@organisation', 'contact@organisation'],
  'figures.approve': ['contact@organisation'],
  'figures.run-round': ['coordinator@network'],
  'figures.compare': ['member'],
  // one's own account
  'account.manage': ['self'],
  // running the portal
  'portal.operate': ['admin@portal'],
} as const satisfies Record<string, readonly Grant[]>;

export type Action = keyof typeof permissions;

/** Whether the actor may do the action to the object; suspended and unapproved people hold no memberships and so may nothing. */
export function isPermitted(actor: Actor, action: Action, object: PermissionObject = {}): boolean {
  if (actor.kind === 'system') return true;
  return permissions[action].some((grant) => holds(actor, grant, object)) || isAdmin(actor);
}

/** The first line of a service function. Refuses with `forbidden`. */
export function requirePermission(actor: Actor, action: Action, object: PermissionObject = {}): void {
  if (!isPermitted(actor, action, object)) throw new DomainError('forbidden', { action });
}

function holds(actor: Actor, grant: Grant, object: PermissionObject): boolean {
  if (grant === 'anyone') return true;
  if (actor.kind !== 'person') return false;
  if (grant === 'signed-in') return true;
  if (grant === 'member') return actor.keys.has('member');
  if (grant === 'self') return object.personId === actor.personId;
  if (grant === 'any-coordinator') return object.isCommon === true && coordinates(actor);
  const [role, scopeType] = grant.split('@') as [HeldRole, ScopeType];
  return actor.memberships.some((m) => m.role === role && m.scopeType === scopeType && isScopeOf(m, object));
}

function isScopeOf(membership: Membership, object: PermissionObject): boolean {
  switch (membership.scopeType) {
    case 'portal':
      return true;
    case 'network':
      return object.networkIds?.includes(membership.scopeId) ?? false;
    case 'organisation':
      return object.organisationIds?.includes(membership.scopeId) ?? false;
    case 'category':
      return object.categoryIds?.includes(membership.scopeId) ?? false;
    case 'entry':
      return object.entryIds?.includes(membership.scopeId) ?? false;
    default:
      return false;
  }
}

function coordinates({ memberships }: Person): boolean {
  return memberships.some(({ role, scopeType }) => role === 'coordinator' && scopeType === 'network');
}

function isAdmin(actor: Actor): boolean {
  return (
    actor.kind === 'person' && actor.memberships.some((m) => m.role === 'admin' && m.scopeType === 'portal')
  );
}
