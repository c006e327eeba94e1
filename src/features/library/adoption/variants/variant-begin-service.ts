import { ownSourceTitle } from '#src/features/library/description/description-source-text.ts';
import { saveDraft, type Writing } from '#src/features/library/entry/draft-service.ts';
import type { EntryHead } from '#src/features/library/entry/entry.ts';
import { entryDraftContent } from '#src/features/library/schema/entry-content.ts';
import { findOrganisationNames } from '#src/features/library/storage/reference-queries.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { findOpenText } from './original-service.ts';
import { upsertBasis } from './variant-queries.ts';
import { materialise, variantTitle } from './variant-rules.ts';

type Beginning = { organisation: { slug: string; name: string }; formKey: string };

/** Opens the draft of the organisation's own page, filled in with what the original tells everybody. Returns its slug. */
export async function beginVariant(
  app: Writing,
  actor: Actor,
  head: EntryHead,
  { organisation, formKey }: Beginning,
): Promise<Outcome<string>> {
  const revisionId = head.publishedRevisionId ?? '';
  const original = await findOpenText(app.db, head, revisionId);
  if (!original) throw new DomainError('not-found');
  const nothing = entryDraftContent.parse({ organisation: organisation.slug, origin: 'municipality' });
  const date = swedishDay(app.clock.now());
  const draft = materialise(nothing, {
    original: { ...original, slug: head.slug },
    organisation: organisation.slug,
    title: variantTitle(original.content.title, await placeName(app.db, organisation)),
    source: { key: 'own', title: ownSourceTitle(), kind: 'own-description', date, authors: [] },
  });
  const saved = await saveDraft(app, actor, {
    ...draft,
    formKey: receiptKey({ formKey, organisation: organisation.slug }),
    asksLater: true,
  });
  if (!saved.ok) return saved;
  await upsertBasis(app.db, { variantId: saved.value.entryId, originalId: head.id, revisionId });
  return done(saved.value.slug);
}

/** "Hällinge" for a municipality, the whole name for everybody else. */
async function placeName(db: Db, { slug, name }: { slug: string; name: string }): Promise<string> {
  const known = (await findOrganisationNames(db, [slug])).get(slug);
  const [code, ...others] = known?.municipalityCodes ?? [];
  if (code === undefined || others.length > 0 || known?.kind !== 'municipality') return name;
  return (await directory.municipality(db, code))?.shortName ?? name;
}
