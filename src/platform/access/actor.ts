import { type VisibilityKey, visibilityKeys } from './visibility.ts';

/** reader = any approved member, writer = skribent, editor = redaktör, contact = kontaktperson, coordinator = nätverkssamordnare. */
export type Role = 'reader' | 'writer' | 'editor' | 'contact' | 'coordinator' | 'admin';
/** Beside the roles of members: who looks after what is written in a category, a network or by an organisation's people. */
export type HeldRole = Role | 'moderator';
/** `entry` is a co-author's: it opens that entry alone and makes nobody a member. */
export type ScopeType = 'portal' | 'network' | 'organisation' | 'category' | 'group' | 'entry';

/** A role that a person holds in a scope; the portal's scope id is `portal`. */
export type Membership = { scopeType: ScopeType; scopeId: string; role: HeldRole };

/** Digests of the places in a text that the asker has looked at, said with the very form that is sent. */
type Confirming = { confirmed?: ReadonlySet<string> };

export type Anonymous = Confirming & { kind: 'anonymous'; keys: ReadonlySet<VisibilityKey> };
export type Person = Confirming & {
  kind: 'person';
  personId: string;
  name: string;
  memberships: readonly Membership[];
  keys: ReadonlySet<VisibilityKey>;
};
/** The portal itself: jobs, consumers and the command line. It may do everything; never made from a request. */
export type System = Confirming & { kind: 'system'; keys: ReadonlySet<VisibilityKey> };

/** Who is asking. */
export type Actor = Anonymous | Person | System;

export const anonymous: Anonymous = { kind: 'anonymous', keys: new Set(['public']) };
export const system: System = { kind: 'system', keys: new Set(['public', 'member']) };

/** A signed-in person; a membership list without any approved role gives the keys of an anonymous reader. */
export function personActor(person: {
  personId: string;
  name: string;
  memberships: readonly Membership[];
}): Person {
  return { kind: 'person', ...person, keys: visibilityKeys(person.memberships) };
}

/** The same asker, who has looked at what the digests stand for. */
export function withConfirmed<Asker extends Actor>(actor: Asker, digests: ReadonlySet<string>): Asker {
  return digests.size === 0 ? actor : { ...actor, confirmed: digests };
}

/** The person behind an event or audit row; nothing for anonymous and system. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
