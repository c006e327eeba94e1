import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { orConflict } from '#src/platform/or-conflict.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { readVersion, versionOf } from '../description/description-form-rules.ts';
import { saveDraft } from '../entry/draft-service.ts';
import { type EntryDraft, type EntryHead, entryScope } from '../entry/entry.ts';
import { getOwnHead } from '../entry/published-entry-service.ts';
import { material } from '../schema/evidence.ts';
import { findOpenDraft, findPublished } from '../storage/revision-queries.ts';
import type { MaterialVersion } from './files/material-version.ts';
import { acceptFile, type Upload, type Uploading, uploadFile } from './files/upload-service.ts';
import { findVersions, getVersion, updateApproved } from './files/version-queries.ts';
import { toMaterial, toMaterialValues } from './material-form.ts';
import type { ArrangeInput, FileInput, LinkInput } from './material-input.ts';
import {
  type Material,
  mostMaterials,
  movedMaterial,
  restoredMaterial,
  withMaterial,
  withoutMaterial,
} from './material-rules.ts';
import { deleteRemoval, findRemoval, type Removal, replaceRemoval } from './removal-queries.ts';

/** An entry's materials for those who write it: of the open draft, else of the published text. */
export type MaterialsPage = {
  head: EntryHead;
  base: EntryDraft;
  /** Guards the next save: which text it was made from. */
  saved: string;
  formKey: string;
  materials: readonly Material[];
  versions: ReadonlyMap<string, MaterialVersion>;
  removed: { row: number; title: string } | undefined;
  mayApprove: boolean;
  personId: string;
};

/** The list and its forms. Reads only: the draft is opened by the first save. */
export async function openMaterials(
  app: Pick<App, 'db' | 'ids'>,
  actor: Actor,
  slug: string,
): Promise<MaterialsPage> {
  const personId = requireSelf(actor);
  const head = await getOwnHead(app, actor, slug);
  requirePermission(actor, 'entry.write', entryScope(head));
  const base = (await findOpenDraft(app.db, head)) ?? (await findPublished(app.db, head));
  if (!base) throw new DomainError('not-found');
  const { materials } = base.content;
  const removal = await findRemoval(app.db, head.id);
  return {
    head,
    base,
    saved: versionOf(base),
    formKey: app.ids.next(),
    materials,
    versions: await findVersions(
      app.db,
      materials.flatMap(({ file }) => file ?? []),
    ),
    removed: removal && { row: removal.position, title: readRemoved(removal).title },
    mayApprove: isPermitted(actor, 'entry.publish', entryScope(head)),
    personId,
  };
}

const readRemoved = ({ content }: Removal): Material => material.parse(JSON.parse(content));

const rowOf = ({ materials }: MaterialsPage, row: number | undefined) =>
  row === undefined ? undefined : materials[row];

/** A form as it was read: what it says, or what is wrong with it; `values` is what was typed. */
type Form<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues };

/** Saves a link, a film or a recording. */
export async function saveLink(
  app: Uploading,
  actor: Actor,
  page: MaterialsPage,
  { input, values }: { input: LinkInput; values: FormValues },
): Promise<Outcome<void>> {
  const stated = toMaterial(input, undefined, rowOf(page, input.row));
  return store(app, actor, page, { ...input, values, stated });
}

/** `file` is taken even when the rest of the form was not: it need not be chosen again. */
export type FileOutcome = { outcome: Outcome<void> | 'conflict'; file?: MaterialVersion | undefined };

/** Saves a file with what is said about it: a new one, a new version, or new words about the one that is there. */
export async function saveFile(
  app: Uploading,
  actor: Actor,
  page: MaterialsPage,
  form: Form<FileInput>,
  sent: Pick<Upload, 'name' | 'content'> | undefined,
): Promise<FileOutcome> {
  const before = rowOf(page, form.ok ? form.value.row : Number(textOf(form.values, 'row') || -1));
  const taken = await takeFile(app, actor, page, { sent, known: textOf(form.values, 'file'), before });
  const file = taken.ok ? taken.value : undefined;
  const asked = file && file.id !== before?.file ? await acceptFile(app, actor, file) : {};
  const errors = {
    ...(taken.ok ? asked : taken.errors),
    ...(file?.reading === 'picture' && textOf(form.values, 'altText').trim() === '' && needsAltText),
    ...(form.ok ? {} : form.errors),
  };
  if (!form.ok || !file || Object.keys(errors).length > 0) return { outcome: refused(errors), file };
  const { value, values } = form;
  const stated = toMaterial(value, file.id, before);
  const told = { ...values, sha256: file.sha256 };
  // the file stays taken when somebody else saved first
  return { outcome: await orConflict(store(app, actor, page, { ...value, values: told, stated })), file };
}

const needsAltText: FieldErrors = { altText: { code: 'required' } };

type Chosen = {
  sent: Pick<Upload, 'name' | 'content'> | undefined;
  /** Uploaded by an earlier sending of the form. */
  known: string;
  before: Material | undefined;
};

/** The version that the material names from now on: the one sent now, the one sent before, or the one it has. */
async function takeFile(
  app: Uploading,
  actor: Actor,
  { head, versions }: MaterialsPage,
  { sent, known, before }: Chosen,
): Promise<Outcome<MaterialVersion>> {
  const current = before?.file ? versions.get(before.file) : undefined;
  if (sent) {
    const lineageId = current?.entryId === head.id ? current.lineageId : undefined;
    const uploaded = await uploadFile(app, actor, head, { ...sent, lineageId });
    return uploaded.ok ? done(await getVersion(app.db, uploaded.value)) : uploaded;
  }
  const earlier = known === '' ? undefined : (await findVersions(app.db, [known])).get(known);
  const file = earlier?.entryId === head.id ? earlier : current;
  return file ? done(file) : refused({ upload: { code: 'required' } });
}

type Storing = {
  row?: number | undefined;
  saved: string;
  stated: Material;
  /** All that the form says, its file too: the same form sent twice is saved once. */
  values: FormValues;
};

async function store(
  app: Uploading,
  actor: Actor,
  page: MaterialsPage,
  { row, saved, stated, values }: Storing,
): Promise<Outcome<void>> {
  app.limits.take('write', page.personId);
  const formKey = receiptKey(values);
  const asked = await acceptText(app, actor, toMaterialValues(stated));
  if (Object.keys(asked).length > 0) return refused(asked);
  if (row !== undefined) {
    if (!rowOf(page, row)) throw new DomainError('conflict', { type: 'entry' });
    return save(app, actor, page, { content: withMaterial(page.base.content, stated, row), saved, formKey });
  }
  // a new one goes last whatever others wrote, also while the file was read
  const newest = await openMaterials(app, actor, page.head.slug);
  if (newest.materials.length >= mostMaterials) return refused({ form: { code: 'invalid' } });
  const content = withMaterial(newest.base.content, stated, undefined);
  return save(app, actor, newest, { content, saved: newest.saved, formKey });
}

/** Moves, takes away, puts back. */
export async function arrangeMaterials(
  app: Uploading,
  actor: Actor,
  page: MaterialsPage,
  { act, saved }: ArrangeInput,
): Promise<Outcome<void>> {
  app.limits.take('write', page.personId);
  if (act === 'undo') return restore(app, actor, page);
  const [verb, place] = act.split(':');
  const row = Number(place);
  const removed = page.materials[row];
  if (!removed) throw new DomainError('conflict', { type: 'entry' });
  const { content } = page.base;
  if (verb !== 'remove') {
    const moved = movedMaterial(content, row, verb === 'up' ? -1 : 1);
    return save(app, actor, page, { content: moved, saved });
  }
  const outcome = await save(app, actor, page, { content: withoutMaterial(content, row), saved });
  const removal = { position: row, content: JSON.stringify(removed) };
  const at = app.clock.now().toISOString();
  if (outcome.ok) await replaceRemoval(app.db, page.head.id, removal, at);
  return outcome;
}

async function restore(app: Uploading, actor: Actor, page: MaterialsPage): Promise<Outcome<void>> {
  const removal = await findRemoval(app.db, page.head.id);
  if (!removal) return done(undefined);
  const content = restoredMaterial(page.base.content, readRemoved(removal), removal.position);
  const outcome = await save(app, actor, page, { content, saved: page.saved });
  if (outcome.ok) await deleteRemoval(app.db, page.head.id);
  return outcome;
}

type Saving = { content: EntryDraft['content']; saved: string; formKey?: string | undefined };

async function save(
  app: Uploading,
  actor: Actor,
  { head, base }: MaterialsPage,
  { content, saved, formKey }: Saving,
): Promise<Outcome<void>> {
  const { materials: _, ...answers } = base.marks.answers;
  const marks = content.materials.length > 0 ? { ...base.marks, answers } : base.marks;
  const guard = readVersion(saved, base);
  const outcome = await saveDraft(app, actor, {
    ...{ entryId: head.id, content, marks, formKey, ...guard },
    asksLater: true,
  });
  return outcome.ok ? done(undefined) : refused(toFormErrors(outcome.errors));
}

/** `materials.3.version` → the field of the form. */
function toFormErrors(errors: FieldErrors): FieldErrors {
  const named = Object.entries(errors).map(([field, error]) => {
    const name = field.match(/^materials\.\d+\.(\w+)$/)?.[1] ?? 'form';
    return [name === 'version' ? 'edition' : name, error];
  });
  return Object.fromEntries(named);
}

/** A second person has looked at a file that no machine could read: it may be handed out. */
export async function approveFile(
  app: Pick<App, 'db' | 'clock' | 'audit' | 'events'>,
  actor: Actor,
  { head, personId, versions }: MaterialsPage,
  versionId: string,
): Promise<void> {
  requirePermission(actor, 'entry.publish', entryScope(head));
  const version = versions.get(versionId);
  if (!version || version.entryId !== head.id) throw new DomainError('not-found');
  if (version.uploadedBy === personId) throw new DomainError('forbidden', { action: 'entry.publish' });
  await app.db.transaction().execute(async (trx) => {
    await updateApproved(trx, versionId, personId, app.clock.now().toISOString());
    const object = { type: 'entry', id: head.id } as const;
    await app.events.append(trx, { kind: 'entry.relisted', actor, subject: object });
    await app.audit.record(trx, { actor, action: 'material.approved', object, data: { version: versionId } });
  });
}
