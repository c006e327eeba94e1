import { directory } from '#src/features/network/directory-service.ts';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, listOf } from '#src/lib/form-values.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { saveDraft, scopeOf, type Writing } from '../entry/draft-service.ts';
import { actingScope } from '../entry/scope-rules.ts';
import { listScopeOrganisations } from '../publishing/publishing-queries.ts';

import { type Around, acceptedContent } from './accepted-content.ts';
import type { Proposals } from './proposal.ts';
import { proposalIds } from './proposal-ids.ts';
import { type AcceptInput, longestText, type PasteInput } from './proposal-input.ts';
import { findOrganisationSlugs } from './proposal-queries.ts';
import { heldBackWords } from './proposal-text.ts';
import { proposeFrom } from './propose.ts';
import { type SentFile, textFromFile } from './text-from-file.ts';

type Reading = Pick<App, 'db' | 'ids' | 'files' | 'documents' | 'limits'>;

/** What the form is shown with. */
export type Paste = { organisations: readonly { slug: string; name: string }[]; values: FormValues };

/** A text that was read: what it proposes, and the form that carries it on. */
export type Review = { read: Proposals; around: Around; values: FormValues };

/** A form as `readForm` gives it. */
type Form<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues };
type Again = { kind: 'again'; paste: Paste; values: FormValues; errors: FieldErrors };

/** The blank form, for those who may write for an organisation. */
export async function openPaste(app: Pick<App, 'db' | 'ids'>, actor: Actor): Promise<Paste> {
  const organisations = await listScopeOrganisations(app.db, actingScope(actor, 'entry.write'));
  if (organisations.length === 0) throw new DomainError('forbidden', { action: 'entry.write' });
  const organisation = organisations.length === 1 ? (organisations[0]?.slug ?? '') : '';
  return { organisations, values: { organisation, formKey: app.ids.next() } };
}

/** Reads the text and proposes; nothing is stored. What cannot be read comes back with the form. */
export async function reviewText(
  app: Reading,
  actor: Actor,
  form: Form<PasteInput>,
  file: SentFile | undefined,
): Promise<Again | { kind: 'review'; review: Review }> {
  const paste = await openPaste(app, actor);
  const again = (errors: FieldErrors): Again => ({ kind: 'again', paste, values: form.values, errors });
  if (!form.ok) return again(form.errors);
  if (form.value.act === 'change') return again({});
  requirePermission(actor, 'entry.write', await scopeOf(app.db, form.value.organisation));
  if (file) app.limits.take('upload', actorId(actor) ?? '');
  const sent = file && (await textFromFile(app, file));
  if (sent && !sent.ok) return again(sent.errors);
  const text = sent ? sent.value : form.value.text;
  const errors = faultsOf(text, file ? 'upload' : 'text');
  if (Object.keys(errors).length > 0) return again(errors);
  return { kind: 'review', review: await review(app, { ...form.value, text }, { ...form.values, text }) };
}

/** Makes a draft of what was accepted, with the text as its source; the text itself is not stored. */
export async function saveAccepted(
  app: Reading & Writing,
  actor: Actor,
  form: Form<AcceptInput>,
): Promise<Again | { kind: 'review'; review: Review; errors: FieldErrors } | { kind: 'done'; slug: string }> {
  const paste = await openPaste(app, actor);
  if (!form.ok) return { kind: 'again', paste, values: form.values, errors: form.errors };
  requirePermission(actor, 'entry.write', await scopeOf(app.db, form.value.organisation));
  const faults = faultsOf(form.value.text, 'text');
  if (Object.keys(faults).length > 0) return { kind: 'again', paste, values: form.values, errors: faults };
  const shown = await review(app, form.value, form.values);
  const chosen = new Set(listOf(form.values, 'accepted'));
  const accepted = proposalIds(shown.read.proposals)
    .filter(({ id }) => chosen.has(id))
    .map(({ proposal }) => proposal);
  if (accepted.length === 0)
    return { kind: 'review', review: shown, errors: { accepted: { code: 'nothing-written' } } };
  const content = acceptedContent(accepted, shown.around);
  const saved = await saveDraft(app, actor, { content, formKey: receiptKey(form.value) });
  if (!saved.ok)
    return { kind: 'review', review: shown, errors: { form: { code: 'invalid' }, ...saved.errors } };
  return { kind: 'done', slug: saved.value.slug };
}

function faultsOf(text: string, field: 'text' | 'upload'): FieldErrors {
  if (text.trim() === '') return { [field]: { code: 'required' } };
  if (text.length > longestText) return { [field]: { code: 'too-long', values: { max: longestText } } };
  const { text: blocked } = blockedText({ text });
  return blocked ? { [field]: blocked } : {};
}

async function review(
  app: Pick<App, 'db'>,
  input: PasteInput | AcceptInput,
  values: FormValues,
): Promise<Review> {
  const read = proposeFrom(input.text, { places: await placeNames(app), words: heldBackWords() });
  const named = read.proposals.flatMap((one) => (one.field === 'organisation' ? [one.value.name] : []));
  const source = {
    title: input.sourceTitle ?? titleIn(read),
    date: input.sourceDate,
    link: input.sourceLink,
  };
  const slugs = await findOrganisationSlugs(app.db, named);
  return { read, around: { organisation: input.organisation, origin: input.origin, source, slugs }, values };
}

/** The source is called what its text calls itself. */
function titleIn({ proposals }: Proposals): string {
  const [title] = proposals.flatMap((one) => (one.field === 'title' ? [one.value] : []));
  return title ?? '–';
}

async function placeNames({ db }: Pick<App, 'db'>): Promise<ReadonlySet<string>> {
  const [municipalities, counties] = await Promise.all([
    directory.municipalities(db),
    directory.counties(db),
  ]);
  return new Set([...municipalities, ...counties].map(({ shortName }) => shortName));
}
