import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { scopeOf, type Writing } from '../entry/draft-service.ts';
import type { Entry } from '../entry/entry.ts';
import { findSlug } from '../entry/entry-queries.ts';
import { recordChange } from '../entry/entry-record.ts';
import { getPublishedEntry } from '../entry/published-entry-service.ts';
import { actingScope } from '../entry/scope-rules.ts';
import { listScopeOrganisations } from '../publishing/publishing-queries.ts';
import type { Way } from './adoption.ts';
import type { UseInput } from './adoption-input.ts';
import { usedMail } from './adoption-mail-text.ts';
import { endAdoption, findAdoption, upsertAdoption } from './adoption-queries.ts';
import { beginVariant } from './variants/variant-begin-service.ts';
import { findOwnVariant } from './variants/variant-queries.ts';

type Named = { id: string; slug: string; name: string };

/** The question how an entry is used, for those who write for an organisation. */
export type UsePage = {
  entry: Entry;
  /** Those that the actor answers for, without the one that wrote the entry. */
  organisations: readonly Named[];
  /** The one that the page is about, with what it has said. */
  chosen: { organisation: Named; way: Way | undefined; variantSlug: string | undefined } | undefined;
  formKey: string;
};

/** Opens the question; `forbidden` for those who write for nobody. */
export async function openUse(
  app: Pick<App, 'db' | 'ids'>,
  actor: Actor,
  slug: string,
  organisation: string | null = null,
): Promise<UsePage> {
  requireSelf(actor);
  const entry = await publishedEntry(app, actor, slug);
  const all = await listScopeOrganisations(app.db, actingScope(actor, 'entry.write'));
  if (all.length === 0) throw new DomainError('forbidden', { action: 'entry.write' });
  const organisations = all.filter(({ id }) => id !== entry.head.organisation.id);
  const only = organisations.length === 1 ? organisations[0] : undefined;
  const asked = organisations.find((one) => one.slug === organisation) ?? only;
  return {
    entry,
    organisations,
    chosen: asked && { organisation: asked, ...(await usedBy(app.db, entry.head.id, asked.id)) },
    formKey: app.ids.next(),
  };
}

async function usedBy(db: Db, originalId: string, organisationId: string) {
  const adoption = await findAdoption(db, originalId, organisationId);
  return { way: adoption?.way, variantSlug: await findOwnVariant(db, originalId, organisationId) };
}

async function publishedEntry(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<Entry> {
  const current = (await findSlug(app.db, slug))?.current ?? slug;
  const found = await getPublishedEntry(app, actor, current);
  if (found.kind === 'moved') throw new DomainError('not-found');
  return found.entry;
}

export type Adopting = Writing & Pick<App, 'mailer' | 'config' | 'limits' | 'audit'>;
/** `variantSlug`: the organisation's own page, where it writes what differs. */
export type Declared = { originalSlug: string; organisation: string; variantSlug: string | undefined };

/** "Vi använder detta": the organisation's word is shown at once; with changes it gets a page of its own to fill in. */
export async function declareUse(
  app: Adopting,
  actor: Actor,
  slug: string,
  input: UseInput,
): Promise<Outcome<Declared>> {
  app.limits.take('write', requireSelf(actor));
  requirePermission(actor, 'entry.write', await scopeOf(app.db, input.organisation));
  const { entry, organisations, chosen } = await openUse(app, actor, slug, input.organisation);
  const organisation = organisations.find((one) => one.slug === input.organisation);
  if (!organisation || !chosen) return refused({ organisation: { code: 'not-a-choice' } });
  const { variantSlug: known } = chosen;
  const isNew = input.way === 'changed' && known === undefined;
  const begun = isNew
    ? await beginVariant(app, actor, entry.head, { organisation, formKey: input.formKey })
    : done(known);
  if (!begun.ok) return begun;
  await writeDown(app, actor, { entry, organisation, way: input.way });
  const variantSlug = input.way === 'changed' ? begun.value : undefined;
  return done({ originalSlug: entry.head.slug, organisation: organisation.slug, variantSlug });
}

async function writeDown(
  app: Adopting,
  actor: Actor,
  { entry, organisation, way }: { entry: Entry; organisation: Named; way: Way },
): Promise<void> {
  const originalId = entry.head.id;
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    const use = { originalId, organisationId: organisation.id, way, by: actorId(actor), at };
    const id = await upsertAdoption(trx, { ...use, id: app.ids.next() });
    const data = { organisationId: organisation.id, way };
    await recordChange(app, trx, actor, { kind: 'entry.adopted', entryId: originalId, data });
    if (way !== 'changed') await tellAuthors(app, trx, entry, { id, organisation: organisation.name, way });
  });
}

/** One letter to those who wrote the entry, for each way in which the organisation says that it uses it. */
async function tellAuthors(
  app: Pick<App, 'mailer' | 'config'>,
  trx: Db,
  { head, content }: Entry,
  used: { id: string; organisation: string; way: Exclude<Way, 'changed'> },
): Promise<void> {
  const mail = usedMail(app.config, { ...used, title: content.title, slug: head.slug });
  const scope = { scopeType: 'organisation', scopeId: head.organisation.id } as const;
  for (const to of await listApproverAddresses(trx, scope)) {
    await app.mailer.queue(trx, {
      to,
      purpose: 'adoption',
      dedupeKey: `adoption ${used.id} ${used.way} ${to}`,
      ...mail,
    });
  }
}

/** The organisation is no longer named among those who use the entry; a page of its own stays. */
export async function endUse(
  app: Pick<App, 'db' | 'clock' | 'events' | 'ids' | 'audit' | 'limits'>,
  actor: Actor,
  slug: string,
  { organisation }: { organisation: string },
): Promise<void> {
  app.limits.take('write', requireSelf(actor));
  requirePermission(actor, 'entry.write', await scopeOf(app.db, organisation));
  const { entry, chosen } = await openUse(app, actor, slug, organisation);
  if (!chosen) throw new DomainError('not-found');
  const at = app.clock.now().toISOString();
  const use = { originalId: entry.head.id, organisationId: chosen.organisation.id, at };
  await app.db.transaction().execute(async (trx) => {
    if (!(await endAdoption(trx, use))) return;
    const data = { organisationId: use.organisationId };
    await recordChange(app, trx, actor, { kind: 'entry.adoption-ended', entryId: use.originalId, data });
  });
}
