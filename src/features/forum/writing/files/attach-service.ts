import { type SentFile, type TakenFile, takeFile } from '#src/features/library/materials/files/take-file.ts';
import { acceptText, type TextGate, toldAt } from '#src/features/privacy/accept-text.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { documentTypes } from '#src/platform/documents/document.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { DraftPlace } from '../drafts/draft.ts';
import { upsertDraft } from '../drafts/draft-queries.ts';
import { readDraft, requirePlace } from '../drafts/draft-service.ts';
import { mostFiles, type PostFile } from './post-file.ts';
import { deletePostFile, insertPostFile, listDraftFiles } from './post-file-queries.ts';

export type Attaching = TextGate & Pick<App, 'ids' | 'events' | 'limits' | 'files' | 'documents'>;
type Where = { place: DraftPlace; values: FormValues };

/**
 * Attaches a file to what the actor is writing, under the library's rules: what it is is read from its content, its text
 * and name pass the gate, the scanner looks at it. One whose text no program can read is handed to readers when a second
 * person has looked at it.
 */
export async function attachFile(
  app: Attaching,
  actor: Actor,
  { place, values }: Where,
  sent: SentFile,
): Promise<Outcome<void>> {
  const personId = await requirePlace(app, actor, place);
  app.limits.take('upload', personId);
  const before = await listDraftFiles(app.db, { personId, place });
  if (before.length >= mostFiles)
    return refused({ upload: { code: 'too-many', values: { max: mostFiles } } });
  const words = await readDraft(app, actor, { place, values });
  if (!words.ok) return words;
  return takeFile(app, sent, async (file) => {
    const wrong = await acceptText(app, actor, textsOf(file));
    if (Object.keys(wrong).length > 0) return refused(toldAt('upload', wrong));
    const draft = { id: app.ids.next(), personId, place, ...words.value, at: isoAt(app.clock) };
    await store(app, actor, draft, file);
    return done(undefined);
  });
}

function textsOf({ name, texts }: TakenFile): Record<string, string> {
  return { name, ...Object.fromEntries(texts.map(({ place, text }, i) => [`${place} ${i + 1}`, text])) };
}

async function store(
  app: Attaching,
  actor: Actor,
  draft: Parameters<typeof upsertDraft>[1],
  { name, staged, type, texts, reading, isScanned, isWaiting }: TakenFile,
): Promise<void> {
  const content = await staged.keep();
  const { at } = draft;
  await app.db.transaction().execute(async (trx) => {
    const draftId = await upsertDraft(trx, draft);
    // whoever reads the post reads the file; by its own key nobody does
    const owner = { ownerType: 'post-draft', ownerId: draftId, visibility: `category:${draftId}` as const };
    const row = { mime: documentTypes[type], fileName: name, alt: null, ...owner };
    const file = await app.files.insert(trx, row, content, texts);
    await insertPostFile(trx, {
      file_id: file.id,
      draftId,
      state: isWaiting ? 'quarantined' : 'clean',
      reading,
      uploaded_by: actorId(actor),
      at,
      scannedAt: isScanned ? at : null,
    });
    await app.events.append(trx, { kind: 'file.stored', actor, subject: { type: 'file', id: file.id } });
  });
}

/** Takes a file out of what the actor is writing. */
export async function detachFile(
  app: Pick<App, 'db' | 'files' | 'limits'>,
  actor: Actor,
  { place, fileId }: { place: DraftPlace; fileId: string },
): Promise<void> {
  const personId = await requirePlace(app, actor, place);
  const files = await listDraftFiles(app.db, { personId, place });
  if (!files.some(({ id }) => id === fileId)) throw new DomainError('not-found');
  app.limits.take('write', personId);
  await removeFile(app, fileId);
}

/** Takes a file away for good: its row, and its content when nothing else has the same. */
export async function removeFile(app: Pick<App, 'db' | 'files'>, id: PostFile['id']): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    await deletePostFile(trx, id);
    await app.files.remove(trx, id);
  });
}
