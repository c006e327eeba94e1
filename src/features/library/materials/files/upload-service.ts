import { type EntryHead, entryScope } from '#src/features/library/entry/entry.ts';
import { acceptText, type TextGate, toldAt } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { type DocumentType, documentTypes } from '#src/platform/documents/document.ts';
import { listFileTexts } from '#src/platform/files/file-text-queries.ts';
import { done, type FieldErrors, type Outcome } from '#src/platform/outcome.ts';
import { type SentFile, type TakenFile, takeFile } from './take-file.ts';
import { insertLineage, insertVersion } from './version-queries.ts';

export type Uploading = Pick<
  App,
  'db' | 'clock' | 'ids' | 'events' | 'files' | 'documents' | 'config' | 'audit' | 'limits'
>;

export type Upload = SentFile & {
  /** The material that it is a new version of; none = a material of its own. */
  lineageId?: string | undefined;
};

/**
 * Takes a file for the entry: looks at what it is, reads its text, asks the scanner, and only then keeps it.
 * What is refused leaves no trace; the reason stands at the field `upload`. Returns the id of the version.
 */
export async function uploadFile(
  app: Uploading,
  actor: Actor,
  head: EntryHead,
  upload: Upload,
): Promise<Outcome<string>> {
  requirePermission(actor, 'entry.write', entryScope(head));
  app.limits.take('upload', actorId(actor) ?? '');
  const taken = await takeFile(app, upload, async (file) =>
    done(await keep(app, actor, head, { lineageId: upload.lineageId, file })),
  );
  const isInfected = !taken.ok && taken.errors['upload']?.code === 'file-infected';
  if (isInfected) await recordInfected(app, actor, head.id);
  return taken;
}

/**
 * Asks about what stands in a file that was taken, and about its name. Until its author has looked at it no material names
 * it, so that nobody else reads it, and the sweep takes it away.
 */
export async function acceptFile(
  app: TextGate,
  actor: Actor,
  { id, fileName }: { id: string; fileName: string },
): Promise<FieldErrors> {
  const texts = (await listFileTexts(app.db, id)).map(({ place, text }, i) => [`${place} ${i + 1}`, text]);
  return toldAt('upload', await acceptText(app, actor, { name: fileName, ...Object.fromEntries(texts) }));
}

async function recordInfected(app: Uploading, actor: Actor, entryId: string): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    await app.audit.record(trx, {
      actor,
      action: 'material.infected',
      object: { type: 'entry', id: entryId },
    });
  });
}

type Keeping = { lineageId?: string | undefined; file: TakenFile };

async function keep(app: Uploading, actor: Actor, head: EntryHead, keeping: Keeping): Promise<string> {
  const { name, staged, type, reading, texts, isScanned, isWaiting } = keeping.file;
  const content = await staged.keep();
  const at = app.clock.now().toISOString();
  return app.db.transaction().execute(async (trx) => {
    const file = await app.files.insert(trx, fileRow(head, name, type), content, texts);
    const lineageId = keeping.lineageId ?? app.ids.next();
    if (keeping.lineageId === undefined) await insertLineage(trx, lineageId, head.id, at);
    await insertVersion(trx, {
      id: file.id,
      lineageId,
      state: isWaiting ? 'quarantined' : 'clean',
      reading,
      uploadedBy: actorId(actor),
      at,
      scannedAt: isScanned ? at : null,
    });
    await app.events.append(trx, { kind: 'file.stored', actor, subject: { type: 'file', id: file.id } });
    return file.id;
  });
}

/** Whoever reads the entry reads the file (`file-access-service.ts`); by its own key only its organisation sees it. */
function fileRow(head: EntryHead, fileName: string, type: DocumentType) {
  return {
    mime: documentTypes[type],
    fileName,
    alt: null,
    ownerType: 'entry',
    ownerId: head.id,
    visibility: `organisation:${head.organisation.id}` as const,
  };
}
