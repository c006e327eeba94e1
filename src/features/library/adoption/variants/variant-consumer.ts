import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import type { Entry } from '#src/features/library/entry/entry.ts';
import { findHead, getHead } from '#src/features/library/entry/entry-queries.ts';
import { findPublished } from '#src/features/library/storage/revision-queries.ts';
import type { App } from '#src/platform/app.ts';
import type { Consumer } from '#src/platform/registries.ts';
import { originalChangedMail, variantMail } from '../adoption-mail-text.ts';
import { insertAdoptionOnce } from '../adoption-queries.ts';
import { partName } from '../differences/difference-text.ts';
import { type Changes, findChanges } from './original-changes.ts';
import { deleteBasis, findBasis, listFollowers, upsertBasis } from './variant-queries.ts';

/**
 * Follows what is published: a variant, whichever way it was written, names its original and credits it;
 * an original that changed is told to those who follow it.
 */
export const variantConsumer: Consumer = {
  name: 'library-variants',
  kinds: ['entry.published', 'entry.revised', 'entry.imported'],
  async handle(app, { subjectId, kind }) {
    const head = await findHead(app.db, subjectId);
    const entry = head && (await findPublished(app.db, head));
    if (entry?.head.state !== 'published') return;
    await followOriginal(app, entry, kind === 'entry.published');
    await tellFollowers(app, entry);
  },
};

/** Sees to it that the variant stands with its original. The authors get one letter, when it is first published here. */
async function followOriginal(app: App, variant: Entry, isFirst: boolean): Promise<void> {
  const { id, organisation } = variant.head;
  const known = await findBasis(app.db, id);
  const originalId = originalIdOf(variant);
  if (originalId === undefined) return deleteBasis(app.db, id);
  const original = await getHead(app.db, originalId);
  if (original.publishedRevisionId === null) return;
  if (known?.originalId !== originalId)
    await upsertBasis(app.db, { variantId: id, originalId, revisionId: original.publishedRevisionId });
  if (original.organisation.id === organisation.id) return;
  const at = app.clock.now().toISOString();
  const use = { originalId, organisationId: organisation.id, way: 'changed' as const, by: null, at };
  await insertAdoptionOnce(app.db, { ...use, id: app.ids.next() });
  if (isFirst) await tellAuthors(app, variant, original.organisation.id);
}

const originalIdOf = ({ content, entries }: Entry) =>
  content.variantOf === undefined ? undefined : entries.get(content.variantOf)?.id;

async function tellAuthors(app: App, { head, content, entries }: Entry, authors: string): Promise<void> {
  const originalTitle = entries.get(content.variantOf ?? '')?.title ?? '';
  const variant = {
    organisation: head.organisation.name,
    title: content.title,
    originalTitle,
    slug: head.slug,
  };
  await tell(app, authors, `variant ${head.id}`, variantMail(app.config, variant));
}

/** Those whose text says something else than the new one are told once for each text; the others follow it without a word. */
async function tellFollowers(app: App, original: Entry): Promise<void> {
  for (const basis of await listFollowers(app.db, original.head.id)) {
    const changes = await findChanges(app.db, basis);
    if (!changes) continue;
    if (changes.parts.length === 0) {
      await upsertBasis(app.db, { ...basis, revisionId: changes.newest.revision.id });
    } else await tellFollower(app, changes);
  }
}

async function tellFollower(app: App, { variant, newest, parts }: Changes): Promise<void> {
  const mail = originalChangedMail(app.config, {
    organisation: newest.head.organisation.name,
    title: variant.content.title ?? variant.head.slug,
    parts: parts.map((part) => partName(part, 'sv').toLowerCase()),
    path: `/bibliotek/${newest.head.slug}/varianter/${variant.head.slug}/andringar`,
  });
  const about = `original ${variant.head.id} ${newest.revision.id}`;
  await tell(app, variant.head.organisation.id, about, mail);
}

async function tell(
  app: App,
  organisationId: string,
  about: string,
  mail: ReturnType<typeof variantMail>,
): Promise<void> {
  const scope = { scopeType: 'organisation', scopeId: organisationId } as const;
  for (const to of await listApproverAddresses(app.db, scope))
    await app.mailer.queue(app.db, { to, purpose: 'adoption', dedupeKey: `${about} ${to}`, ...mail });
}
