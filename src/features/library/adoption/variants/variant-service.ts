import { getAccount } from '#src/features/accounts/people/account-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { readVersion, versionOf } from '#src/features/library/description/description-form-rules.ts';
import { ownSourceTitle } from '#src/features/library/description/description-source-text.ts';
import { saveDraft, type Writing } from '#src/features/library/entry/draft-service.ts';
import {
  type Entry,
  type EntryDraft,
  type EntryHead,
  entryScope,
} from '#src/features/library/entry/entry.ts';
import { findSlug, getHead } from '#src/features/library/entry/entry-queries.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { findOpenDraft, findPublished } from '#src/features/library/storage/revision-queries.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { findOpenText } from './original-service.ts';
import { toVariantErrors, toVariantValues, writeVariant } from './variant-form-rules.ts';
import type { VariantInput } from './variant-input.ts';
import { findBasis } from './variant-queries.ts';

/** Where a variant stands: under its original. */
export type VariantAddress = { original: string; variant: string };

/** "Så gör vi": the variant's own answers beside what its original says. */
export type VariantForm = {
  head: EntryHead;
  base: EntryDraft;
  /** The text of the original that the variant follows. */
  followed: Entry;
  ownEmail: string;
  values: FormValues;
};

/** The form of a variant, for those who write it. Reads only. */
export async function openVariant(
  app: Pick<App, 'db' | 'ids'>,
  actor: Actor,
  { original, variant }: VariantAddress,
): Promise<VariantForm> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, variant);
  requirePermission(actor, 'entry.write', entryScope(head));
  const basis = await findBasis(app.db, head.id);
  if (!basis || basis.originalId !== (await findSlug(app.db, original))?.entryId)
    throw new DomainError('not-found');
  const followed = await findOpenText(app.db, await getHead(app.db, basis.originalId), basis.revisionId);
  const base = (await findOpenDraft(app.db, head)) ?? (await findPublished(app.db, head));
  if (!base || !followed) throw new DomainError('not-found');
  const { eMail } = await getAccount(app, actor);
  const values = { ...toVariantValues(base, eMail), version: versionOf(base), formKey: app.ids.next() };
  return { head, base, followed, ownEmail: eMail, values };
}

type Form =
  | { ok: true; value: VariantInput; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues; rowsChanged?: true };
/** What came of the form: saved, or the form again with what was typed. */
export type SavedVariant =
  | { kind: 'done'; slug: string; act: VariantInput['act'] }
  | { kind: 'again'; status: 200 | 409 | 422; page: VariantForm; values: FormValues; errors: FieldErrors };

/** Saves what differs in the variant's draft. Nothing typed is lost: every refusal gives the form back with it. */
export async function saveVariant(
  app: Writing & Pick<App, 'limits'>,
  actor: Actor,
  address: VariantAddress,
  form: Form,
): Promise<SavedVariant> {
  const page = await openVariant(app, actor, address);
  if (form.ok || !form.rowsChanged) app.limits.take('write', requireSelf(actor));
  if (!form.ok) return { kind: 'again', status: form.rowsChanged ? 200 : 422, page, ...form };
  const { value, values } = form;
  const { base, followed, ownEmail } = page;
  const today = swedishDay(app.clock.now());
  const organisation = base.content.organisation;
  const around = { organisation, today, ownEmail, sourceTitle: ownSourceTitle(), followed: followed.content };
  const draft = writeVariant(value, base, around);
  const read = { entryId: base.head.id, ...readVersion(value.version, base), formKey: receiptKey(values) };
  try {
    const saved = await saveDraft(app, actor, { ...draft, ...read });
    if (saved.ok) return { kind: 'done', slug: saved.value.slug, act: value.act };
    return { kind: 'again', status: 422, page, values, errors: toVariantErrors(saved.errors) };
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'conflict') throw error;
    return conflict(app, actor, address, values);
  }
}

/** The form again with what was typed, made from the newest text: saving it once more is a choice. */
async function conflict(
  app: Pick<App, 'db' | 'ids'>,
  actor: Actor,
  address: VariantAddress,
  typed: FormValues,
): Promise<SavedVariant> {
  const page = await openVariant(app, actor, address);
  const { version = '', formKey = '' } = page.values;
  return { kind: 'again', status: 409, page, values: { ...typed, version, formKey }, errors: {} };
}
