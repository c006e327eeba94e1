import {
  type Invitation,
  invitePerson,
  listInvitations,
  revokeInvitation,
} from '#src/features/accounts/invitations/invitation-service.ts';
import {
  type Coauthor,
  deleteCoauthor,
  insertCoauthor,
  listCoauthors,
} from '#src/features/accounts/memberships/membership-service.ts';
import { findPersonByAddress, type PersonRecord } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { readAddress } from '#src/features/accounts/sign-in/address-rules.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome } from '#src/platform/outcome.ts';
import { type EntryHead, entryScope } from '../entry/entry.ts';
import { getOwnHead } from '../entry/published-entry-service.ts';
import { findOpenDraft, findPublished } from '../storage/revision-queries.ts';
import { coauthorMail } from './coauthor-text.ts';

type InvitingApp = Pick<App, 'db' | 'clock' | 'ids' | 'config' | 'mailer' | 'audit' | 'limits'>;

export type CoauthorsPage = {
  head: EntryHead;
  title: string;
  coauthors: readonly Coauthor[];
  invitations: readonly Invitation[];
};

/** Who writes along in the entry by invitation, for those who write it for its organisation. */
export async function openCoauthors(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<CoauthorsPage> {
  const head = await openOwn(app, actor, slug);
  const text = (await findOpenDraft(app.db, head)) ?? (await findPublished(app.db, head));
  return {
    head,
    title: text?.content.title ?? '',
    coauthors: await listCoauthors(app.db, head.id),
    invitations: await listInvitations(app, actor, inEntry(head)),
  };
}

async function openOwn(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<EntryHead> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.ask', entryScope(head));
  return head;
}

const inEntry = ({ id }: EntryHead) => ({ scopeType: 'entry', scopeId: id }) as const;

/** Lets somebody with an account write in this entry at once; everybody else gets an invitation by mail. */
export async function inviteCoauthor(
  app: InvitingApp,
  actor: Actor,
  slug: string,
  { eMail }: { eMail: string },
): Promise<Outcome<'joined' | 'invited'>> {
  const head = await openOwn(app, actor, slug);
  const address = readAddress(eMail);
  const person = address && (await findPersonByAddress(app.db, address.eMail));
  if (person?.state !== 'active') {
    const invited = await invitePerson(app, actor, { ...inEntry(head), eMail, role: 'writer' });
    return invited.ok ? done('invited') : invited;
  }
  app.limits.take('invite', requireSelf(actor));
  await addCoauthor(app, actor, head, person);
  return done('joined');
}

async function addCoauthor(
  app: InvitingApp,
  actor: Actor,
  head: EntryHead,
  person: PersonRecord,
): Promise<void> {
  const text = (await findOpenDraft(app.db, head)) ?? (await findPublished(app.db, head));
  const inviter = actor.kind === 'person' ? actor.name : head.organisation.name;
  const mail = coauthorMail(app.config, { inviter, title: text?.content.title ?? '', slug: head.slug });
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await insertCoauthor(trx, { entryId: head.id, personId: person.id, at });
    await app.mailer.queue(trx, { to: person.eMail, purpose: 'coauthor', ...mail });
    await app.audit.record(trx, {
      actor,
      action: 'coauthor.added',
      object: { type: 'entry', id: head.id },
      data: { personId: person.id },
    });
  });
}

/** Ends somebody's writing along; what was written stays. */
export async function endCoauthor(
  app: Pick<App, 'db' | 'audit'>,
  actor: Actor,
  slug: string,
  { personId }: { personId: string },
): Promise<void> {
  const head = await openOwn(app, actor, slug);
  await app.db.transaction().execute(async (trx) => {
    await deleteCoauthor(trx, { entryId: head.id, personId });
    const object = { type: 'entry', id: head.id };
    await app.audit.record(trx, { actor, action: 'coauthor.ended', object, data: { personId } });
  });
}

/** Takes an open invitation to the entry back. */
export async function revokeCoauthorInvitation(
  app: Pick<App, 'db' | 'clock' | 'audit'>,
  actor: Actor,
  slug: string,
  invitationId: string,
): Promise<void> {
  await openOwn(app, actor, slug);
  await revokeInvitation(app, actor, invitationId);
}
