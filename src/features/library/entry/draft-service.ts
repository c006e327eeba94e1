import { isDeepStrictEqual } from 'node:util';
import { directory } from '#src/features/network/directory-service.ts';
import type { TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { onceByKey } from '#src/platform/receipts/once-by-key.ts';
import { descendsFrom } from '../adoption/kinship/kinship-queries.ts';
import { findChangeNote, updateChangeNote, updateHandover } from '../publishing/publishing-queries.ts';
import { deleteSchedule } from '../publishing/schedule/schedule-queries.ts';
import { type References, referencesIn } from '../storage/content-rows.ts';
import { findEntryIds, findOrganisationNames } from '../storage/reference-queries.ts';
import {
  deleteRevision,
  findLastNumber,
  findOpenDraft,
  findPublished,
  insertRevision,
  overwriteDraft,
  updateRevisionState,
} from '../storage/revision-queries.ts';
import { type EntryDraft, type EntryHead, entryScope } from './entry.ts';
import { type DraftInput, type ReadDraft, readDraft } from './entry-input.ts';
import { getHead, insertEntry, updateArchived } from './entry-queries.ts';
import { type Publishing, recordChange } from './entry-record.ts';
import { nextRevisionState } from './entry-rules.ts';
import { acceptEntryTexts, blockedEntryTexts, renderSections } from './entry-texts.ts';

export type Writing = TextGate & Pick<App, 'ids' | 'events'>;

export type SaveDraftInput = DraftInput & {
  /** None = a new entry, of the organisation that the content names. */
  entryId?: string | undefined;
  /** The saves that the open draft had when it was read; 0 or none for a new one. */
  saves?: number | undefined;
  /** The open draft that was read, null when none was open; `conflict` when it is another by now. Left out: whichever is open. */
  draftId?: string | null | undefined;
  /** What is new, for the history; left out: what the draft has already. */
  changeNote?: string | null | undefined;
  /** Of the form that it was written in: the same form sent twice is saved once. */
  formKey?: string | undefined;
  /** Nobody is asked to look again at what the guard wonders about, until the text is handed on or published. */
  asksLater?: boolean;
  /** What commits with the draft. */
  along?: ((trx: Db, entryId: string) => Promise<void>) | undefined;
};
export type SavedDraft = { entryId: string; slug: string; saves: number };

/** Saves what is written so far, complete or not. The published text stays as it is; `conflict` when somebody saved since. */
export async function saveDraft(
  app: Writing,
  actor: Actor,
  input: SaveDraftInput,
): Promise<Outcome<SavedDraft>> {
  const head = input.entryId === undefined ? undefined : await getHead(app.db, input.entryId);
  if (head) requirePermission(actor, 'entry.write', entryScope(head));
  else requirePermission(actor, 'entry.write', await scopeOf(app.db, input.content.organisation));
  const read = readDraft(input);
  if (!read.ok) return read;
  const refs = await resolve(app.db, read.value.content);
  const circle = await circleError(app.db, head, refs.ids.entry.get(read.value.content.variantOf ?? ''));
  const errors = { ...(await textErrors(app, actor, input, read.value)), ...refs.errors, ...circle };
  if (Object.keys(errors).length > 0) return refused(errors);
  const { sections, html } = renderSections(read.value.content.sections);
  const draft = { ...read.value, content: { ...read.value.content, sections }, html };
  const { saves = 0, draftId, formKey = '', changeNote, along } = input;
  const write = { draft, ids: refs.ids, saves, draftId, formKey, changeNote, along };
  return done(head ? await saveOpen(app, actor, head, write) : await createDraft(app, actor, write));
}

async function textErrors(
  app: Writing,
  actor: Actor,
  { asksLater }: SaveDraftInput,
  { content }: ReadDraft,
): Promise<FieldErrors> {
  return asksLater ? blockedEntryTexts(content) : acceptEntryTexts(app, actor, content);
}

/** Nothing is a variant of itself, at any remove. */
async function circleError(db: Db, head: EntryHead | undefined, originalId?: string): Promise<FieldErrors> {
  if (!head || originalId === undefined || !(await descendsFrom(db, originalId, head.id))) return {};
  return { variantOf: { code: 'not-a-choice' } };
}

type Write = {
  draft: ReadDraft & { html: EntryDraft['html'] };
  ids: References;
  saves: number;
  draftId: string | null | undefined;
  formKey: string;
  changeNote: string | null | undefined;
  along: SaveDraftInput['along'];
};

async function createDraft(app: Writing, actor: Actor, write: Write): Promise<SavedDraft> {
  const entryId = await once(app, actor, write, (trx) => writeNewEntry(app, trx, actor, write));
  return { entryId, slug: draftSlug(entryId), saves: 0 };
}

const draftSlug = (entryId: string) => `utkast-${entryId.slice(-12)}`;

async function writeNewEntry(
  app: Writing,
  trx: Db,
  actor: Actor,
  { draft, ids, changeNote, along }: Write,
): Promise<string> {
  const id = app.ids.next();
  const at = app.clock.now().toISOString();
  const createdBy = actorId(actor);
  const organisationId = ids.organisation.get(draft.content.organisation) ?? '';
  const label = 'own-description';
  await insertEntry(trx, { id, slug: draftSlug(id), organisationId, label, createdBy, at });
  await insertRevision(trx, { ...draft, id: app.ids.next(), entryId: id, number: 1, createdBy, at }, ids);
  await noteChange(trx, id, changeNote);
  await along?.(trx, id);
  await app.events.append(trx, { kind: 'entry.drafted', actor, subject: { type: 'entry', id } });
  return id;
}

async function saveOpen(app: Writing, actor: Actor, head: EntryHead, write: Write): Promise<SavedDraft> {
  const open = await findOpenDraft(app.db, head);
  const saves = await once(app, actor, write, async (trx) => {
    const isOther = write.draftId !== undefined && write.draftId !== (open?.revision.id ?? null);
    if (isOther || (!open && write.saves > 0)) throw new DomainError('conflict', { type: 'entry' });
    const saved = open
      ? await overwrite(app, trx, open, write)
      : await openDraft(app, trx, actor, head, write);
    await noteChange(trx, head.id, write.changeNote);
    await write.along?.(trx, head.id);
    await app.events.append(trx, { kind: 'entry.drafted', actor, subject: { type: 'entry', id: head.id } });
    return String(saved);
  });
  return { entryId: head.id, slug: head.slug, saves: Number(saves) };
}

/** What is new, when the form asked for it. */
async function noteChange(trx: Db, entryId: string, note: Write['changeNote']): Promise<void> {
  if (note !== undefined) await updateChangeNote(trx, entryId, note);
}

async function overwrite(
  app: Writing,
  trx: Db,
  open: EntryDraft,
  { draft, ids, saves }: Write,
): Promise<number> {
  if (saves === open.revision.saves && isSameText(draft, open)) return saves;
  const at = app.clock.now().toISOString();
  await overwriteDraft(trx, { ...draft, id: open.revision.id, saves, at }, ids);
  return saves + 1;
}

/** Nothing was changed: a yes to the text, and the time that is set for it, stand. */
const isSameText = (a: Pick<EntryDraft, 'content' | 'marks'>, b: typeof a): boolean =>
  isDeepStrictEqual(a.content, b.content) && isDeepStrictEqual(a.marks, b.marks);

async function openDraft(
  app: Writing,
  trx: Db,
  actor: Actor,
  head: EntryHead,
  { draft, ids }: Write,
): Promise<number> {
  const at = app.clock.now().toISOString();
  const number = (await findLastNumber(trx, head.id)) + 1;
  const createdBy = actorId(actor);
  await insertRevision(trx, { ...draft, id: app.ids.next(), entryId: head.id, number, createdBy, at }, ids);
  return 0;
}

/** Runs the work in a transaction; the same form sent again gets what the first sending got. */
async function once(
  app: Writing,
  actor: Actor,
  { formKey }: Write,
  work: (trx: Db) => Promise<string>,
): Promise<string> {
  const personId = actorId(actor);
  const key = personId === null ? '' : formKey;
  return app.db.transaction().execute(async (trx) => {
    const form = { key, personId: personId ?? '', clock: app.clock };
    const outcome = await onceByKey(trx, form, async () => done(await work(trx)));
    if (!outcome.ok) throw new DomainError('conflict', { type: 'entry' });
    return outcome.value;
  });
}

/** The entry's open draft for those who write it; opens one from the published revision when there is none. */
export async function reviseEntry(app: Writing, actor: Actor, entryId: string): Promise<EntryDraft> {
  const head = await getHead(app.db, entryId);
  requirePermission(actor, 'entry.write', entryScope(head));
  const open = await findOpenDraft(app.db, head);
  if (open) return open;
  const published = await findPublished(app.db, head);
  if (!published) throw new DomainError('not-found');
  const saved = await saveDraft(app, actor, {
    entryId,
    content: published.content,
    marks: published.marks,
    asksLater: true,
  });
  if (!saved.ok) throw new DomainError('conflict', { type: 'entry' });
  return getDraft(app, actor, entryId);
}

/** The open draft, for those who may see drafts; hidden as `not-found` from everybody else. */
export async function getDraft(app: Pick<App, 'db'>, actor: Actor, entryId: string): Promise<EntryDraft> {
  const head = await getHead(app.db, entryId);
  if (!isPermitted(actor, 'entry.see-draft', entryScope(head))) throw new DomainError('not-found');
  const draft = await findOpenDraft(app.db, head);
  if (!draft) throw new DomainError('not-found');
  return draft;
}

/** What the writers of a draft have noted as new in it. */
export function readChangeNote({ db }: Pick<App, 'db'>, { revision }: EntryDraft): Promise<string | null> {
  return findChangeNote(db, revision.id);
}

/** Takes the open draft away; the published text stays. */
export async function discardDraft(app: Publishing, actor: Actor, entryId: string): Promise<void> {
  const head = await getHead(app.db, entryId);
  requirePermission(actor, 'entry.discard', entryScope(head));
  const draft = await findOpenDraft(app.db, head);
  if (!draft) return;
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await deleteRevision(trx, draft.revision.id);
    await deleteSchedule(trx, entryId);
    if (head.state === 'draft') await updateArchived(trx, head, at);
    const data = { discarded: draft.revision.number };
    await recordChange(app, trx, actor, { kind: 'entry.drafted', entryId, data });
  });
}

type Move = {
  entryId: string;
  action: 'submit' | 'return';
  /** Why an editor gives it back, for its writers. */
  reason?: string | undefined;
};

/** Moves the draft between writer and editor: `submit` asks for publishing, `return` gives it back. */
export async function moveDraft(
  app: Publishing,
  actor: Actor,
  { entryId, action, reason }: Move,
): Promise<void> {
  const head = await getHead(app.db, entryId);
  requirePermission(actor, action === 'submit' ? 'entry.write' : 'entry.publish', entryScope(head));
  const draft = await findOpenDraft(app.db, head);
  const to = draft && nextRevisionState(draft.revision.state, action);
  if (!draft || !to) throw new DomainError('conflict', { type: 'entry' });
  const at = app.clock.now().toISOString();
  const { id } = draft.revision;
  await app.db.transaction().execute(async (trx) => {
    await updateRevisionState(trx, id, { from: draft.revision.state, to, at });
    if (action === 'submit') await updateHandover(trx, id, { to: 'editor', by: actorId(actor), at });
    else await updateHandover(trx, id, { to: 'writer', reason: reason ?? null, at });
    const kind = action === 'submit' ? 'entry.submitted' : 'entry.returned';
    await recordChange(app, trx, actor, { kind, entryId, data: { version: draft.revision.number } });
  });
}

/** The scopes of an organisation by its slug; none for one that is not there. */
export async function scopeOf(
  db: Db,
  organisationSlug: string,
): Promise<Omit<ReturnType<typeof entryScope>, 'entryIds'>> {
  const organisation = (await findOrganisationNames(db, [organisationSlug])).get(organisationSlug);
  if (!organisation) return { organisationIds: [], networkIds: [] };
  const { networkIds = [] } = await directory.scope(db, organisation.id);
  return { organisationIds: [organisation.id], networkIds };
}

/** Ids of everything that the content names; what is not there is told at its field. */
export async function resolve(
  db: Db,
  content: ReadDraft['content'],
): Promise<{ ids: References; errors: FieldErrors }> {
  const named = referencesIn(content);
  const slugs = (kind: string) => named.filter((one) => one.kind === kind).map(({ slug }) => slug);
  const organisations = await findOrganisationNames(db, slugs('organisation'));
  const ids: References = {
    organisation: new Map([...organisations].map(([slug, { id }]) => [slug, id])),
    entry: await findEntryIds(db, slugs('entry')),
  };
  const missing = named.filter(({ kind, slug }) => !ids[kind].has(slug));
  return { ids, errors: Object.fromEntries(missing.map(({ field }) => [field, { code: 'not-a-choice' }])) };
}
