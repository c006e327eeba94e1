import { getAccount } from '#src/features/accounts/people/account-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { orConflict } from '#src/platform/or-conflict.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { needsYes } from '../approvals/approval-rules.ts';
import { saveDraft } from '../entry/draft-service.ts';
import { type EntryDraft, type EntryHead, entryScope } from '../entry/entry.ts';
import { getHead } from '../entry/entry-queries.ts';
import type { Publishing } from '../entry/entry-record.ts';
import { checkPublish } from '../entry/entry-rules.ts';
import { getOwnHead } from '../entry/published-entry-service.ts';
import { actingScope } from '../entry/scope-rules.ts';
import { publishDescription, submitDescription } from '../publishing/publication-service.ts';
import {
  findChangeNote,
  findStanding,
  listScopeOrganisations,
  type OwnEntryRow,
} from '../publishing/publishing-queries.ts';
import { findOpenDraft, findPublished } from '../storage/revision-queries.ts';
import {
  emptyDescriptionValues,
  readVersion,
  toDescriptionValues,
  toFormErrors,
  versionOf,
} from './description-form-rules.ts';
import type { DescriptionInput } from './description-input.ts';
import { withSuggestions, writeDescription } from './description-rules.ts';
import { ownSourceTitle } from './description-source-text.ts';
import { type Suggestions, suggestionsFor, unseenChoices } from './preselection/suggestion-rules.ts';

/** What the form is shown with, before anything is typed. */
export type Description = {
  head: EntryHead | undefined;
  /** The saved text that the form begins with: the open draft, else the published one. */
  base: EntryDraft | undefined;
  organisations: readonly { slug: string; name: string }[];
  ownEmail: string;
  values: FormValues;
  mayPublish: boolean;
  /** How it stands; nothing for one that is not saved yet. */
  standing: OwnEntryRow | undefined;
};

/** What came of a form: where it leads, or the form again. */
export type Saved =
  | { kind: 'done'; slug: string; act: 'save' | 'preview' | 'publish' | 'submit' | 'check' | 'ask' }
  | {
      kind: 'again';
      status: 200 | 409 | 422;
      description: Description;
      values: FormValues;
      errors: FieldErrors;
    };

/** A form as `readForm` gives it. */
export type DescriptionForm =
  | { ok: true; value: DescriptionInput; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues; rowsChanged?: true };

type Reading = Pick<App, 'db' | 'ids'>;

/** The blank form for those who may write for an organisation; their own is chosen when there is only one. */
export async function openNewDescription(app: Reading, actor: Actor): Promise<Description> {
  const { eMail } = await getAccount(app, actor);
  const organisations = await listScopeOrganisations(app.db, actingScope(actor, 'entry.write'));
  if (organisations.length === 0) throw new DomainError('forbidden', { action: 'entry.write' });
  const only = organisations.length === 1 ? (organisations[0]?.slug ?? '') : '';
  return {
    head: undefined,
    base: undefined,
    organisations,
    ownEmail: eMail,
    values: { ...emptyDescriptionValues(only), formKey: app.ids.next() },
    standing: undefined,
    mayPublish: organisations.some(({ id }) => mayPublishFor(actor, id)) || isEditor(actor),
  };
}

const isEditor = (actor: Actor) => {
  const { networkIds, isEverywhere } = actingScope(actor, 'entry.publish');
  return isEverywhere || networkIds.length > 0;
};
const mayPublishFor = (actor: Actor, id: string) =>
  isPermitted(actor, 'entry.publish', { organisationIds: [id] });

/** The form of an entry for those who write it. Reads only: the draft is opened by the first save. */
export async function openDescription(app: Reading, actor: Actor, slug: string): Promise<Description> {
  requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.write', entryScope(head));
  const base = (await findOpenDraft(app.db, head)) ?? (await findPublished(app.db, head));
  if (!base) throw new DomainError('not-found');
  const { eMail } = await getAccount(app, actor);
  const isOpen = base.revision.state !== 'published';
  return {
    head,
    base,
    organisations: [head.organisation],
    ownEmail: eMail,
    values: {
      ...toDescriptionValues(base, eMail),
      changeNote: (isOpen && (await findChangeNote(app.db, base.revision.id))) || '',
      version: versionOf(base),
      formKey: app.ids.next(),
    },
    standing: await findStanding(app.db, head.id),
    mayPublish: isPermitted(actor, 'entry.publish', entryScope(head)),
  };
}

/** Saves the form and does what its button asks, at most as often as the limit `write` allows. Nothing typed is lost: every refusal gives the form back with it. */
export async function saveDescription(
  app: Publishing & Pick<App, 'limits'>,
  actor: Actor,
  form: DescriptionForm,
  slug?: string,
): Promise<Saved> {
  const description = await (slug === undefined
    ? openNewDescription(app, actor)
    : openDescription(app, actor, slug));
  if (form.ok || !form.rowsChanged) app.limits.take('write', requireSelf(actor));
  if (!form.ok) return { kind: 'again', status: form.rowsChanged ? 200 : 422, description, ...form };
  const { act } = form.value;
  if (act === 'publish' && !description.mayPublish)
    throw new DomainError('forbidden', { action: 'entry.publish' });
  const saved = await save(app, actor, description, form);
  if (saved === 'conflict') return conflict(app, actor, description, form);
  const { values } = form;
  if (!saved.ok)
    return { kind: 'again', status: 422, description, values, errors: toFormErrors(saved.errors) };
  return proceed(app, actor, { ...saved.value, form });
}

type Filled = Extract<DescriptionForm, { ok: true }>;
type Stored = { entryId: string; slug: string; suggestions: Suggestions };

async function save(
  app: Publishing,
  actor: Actor,
  { head, base, organisations, ownEmail }: Description,
  { value, values }: Filled,
): Promise<Outcome<Stored> | 'conflict'> {
  const organisation = head?.organisation.slug ?? value.organisation ?? organisations[0]?.slug ?? '';
  if (!organisations.some(({ slug }) => slug === organisation))
    return refused({ organisation: { code: value.organisation ? 'not-a-choice' : 'required' } });
  const blocked = await acceptText(app, actor, { changeNote: value.changeNote });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  const suggestions = suggestionsFor(values);
  const today = swedishDay(app.clock.now());
  const around = { organisation, today, ownEmail, sourceTitle: ownSourceTitle() };
  const draft = writeDescription(withSuggestions(value, suggestions), base, around);
  const formKey = receiptKey(values);
  const read = base && { entryId: base.head.id, ...readVersion(value.version, base) };
  const changeNote = value.changeNote || null;
  const saved = await orConflict(saveDraft(app, actor, { ...draft, ...read, formKey, changeNote }));
  if (saved === 'conflict' || !saved.ok) return saved;
  return done({ entryId: saved.value.entryId, slug: saved.value.slug, suggestions });
}

async function proceed(
  app: Publishing,
  actor: Actor,
  { entryId, suggestions, form }: Stored & { form: Filled },
): Promise<Saved> {
  const { act } = form.value;
  const { slug } = await getHead(app.db, entryId);
  if (act === 'save' || act === 'preview') return { kind: 'done', slug, act };
  const description = await openDescription(app, actor, slug);
  const outcome = await handOn(app, actor, description, { act, suggestions });
  if (outcome.ok) return outcome.value;
  const { version = '', formKey = '' } = description.values;
  const values = { ...form.values, ...suggestions, version, formKey };
  return { kind: 'again', status: 422, description, values, errors: outcome.errors };
}

/** Publishes or hands over what was saved; choices of ours that nobody has seen are shown before they are published. */
async function handOn(
  app: Publishing,
  actor: Actor,
  { head, base }: Description,
  { act, suggestions }: { act: 'publish' | 'submit'; suggestions: Suggestions },
): Promise<Outcome<Extract<Saved, { kind: 'done' }>>> {
  if (!head || !base) throw new DomainError('not-found');
  const { slug } = head;
  const errors = toFormErrors(checkPublish(base, 'own-description'));
  if (Object.keys(errors).length > 0) return refused(errors);
  const isUnseen = act === 'publish' && unseenChoices(suggestions).length > 0;
  if (isUnseen) return done({ kind: 'done', slug, act: 'check' });
  const outcome = await (act === 'publish' ? publishDescription : submitDescription)(app, actor, slug);
  if (!outcome.ok && needsYes(outcome.errors)) return done({ kind: 'done', slug, act: 'ask' });
  return outcome.ok ? done({ kind: 'done', slug: outcome.value, act }) : outcome;
}

/** The form again with what was typed, made from the newest text: saving it once more is a choice. */
async function conflict(
  app: Publishing,
  actor: Actor,
  { head }: Description,
  { values }: Filled,
): Promise<Saved> {
  if (!head) throw new DomainError('conflict', { type: 'entry' });
  const description = await openDescription(app, actor, head.slug);
  const { version = '', formKey = '' } = description.values;
  const shown = { ...values, version, formKey };
  return { kind: 'again', status: 409, description, values: shown, errors: {} };
}
