import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type EntryHead, entryScope } from '#src/features/library/entry/entry.ts';
import { acceptText, blockedText, type TextGate, toldAt } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import {
  type DocumentReading,
  type DocumentText,
  type DocumentType,
  documentTypes,
  isPicture,
} from '#src/platform/documents/document.ts';
import { isDomainError } from '#src/platform/errors.ts';
import type { StagedContent } from '#src/platform/files/content-folder.ts';
import { done, type FieldError, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { scanContent } from '#src/platform/scanner/virus-scanner.ts';
import { safeFileName } from './material-version.ts';
import { insertLineage, insertVersion, listTexts } from './version-queries.ts';

/** Per file; the front reads a whole form of at most 16 MB. */
export const mostMegabytes = 15;

export type Uploading = Pick<
  App,
  'db' | 'clock' | 'ids' | 'events' | 'files' | 'documents' | 'config' | 'audit' | 'limits'
>;

export type Upload = {
  name: string;
  content: Readable;
  /** The material that it is a new version of; none = a material of its own. */
  lineageId?: string | undefined;
};

type Reading = Extract<DocumentReading, { ok: true }>;
/** A file that may be kept: what it is, what stands in it, and what the scanner says. */
type Examined = { staged: StagedContent; reading: Reading; isScanned: boolean; isWaiting: boolean };

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
  const name = safeFileName(upload.name);
  const blocked = blockedText({ upload: name });
  if (blocked['upload']) return refused(blocked);
  const staged = await stage(app, upload.content);
  if (!staged) return faulty({ code: 'file-too-large', values: { megabytes: mostMegabytes } });
  try {
    const examined = await examine(app, staged, name);
    if (examined.ok) return done(await keep(app, actor, head, { ...upload, name, examined: examined.value }));
    if (examined.errors['upload']?.code === 'file-infected') await recordInfected(app, actor, head.id);
    return examined;
  } finally {
    // what is kept lies elsewhere by now
    await staged.drop();
  }
}

const faulty = (error: FieldError) => refused({ upload: error });

async function stage(app: Uploading, content: Readable): Promise<StagedContent | undefined> {
  try {
    return await app.files.stage(content, mostMegabytes * 1_000_000);
  } catch (error) {
    if (isDomainError(error) && error.code === 'too-large') return undefined;
    throw error;
  }
}

async function examine(app: Uploading, staged: StagedContent, name: string): Promise<Outcome<Examined>> {
  const output = `${staged.path}-redrawn`;
  try {
    const reading = await app.documents.read({ path: staged.path, name, output });
    if (!reading.ok) return faulty({ code: reading.fault });
    const blocked = identityNumberIn(reading.texts);
    if (blocked) return faulty(blocked);
    const kept = isPicture(reading.type) ? await redrawn(app, staged, output) : staged;
    const verdict = await scan(app, kept);
    if (verdict === 'infected') {
      await kept.drop();
      return faulty({ code: 'file-infected' });
    }
    return done({
      staged: kept,
      reading,
      isScanned: verdict === 'clean',
      isWaiting: verdict === 'unreachable',
    });
  } finally {
    await rm(output, { force: true });
  }
}

/** The picture as it was drawn anew takes the place of what was sent. */
async function redrawn(app: Uploading, sent: StagedContent, output: string): Promise<StagedContent> {
  const staged = await app.files.stage(createReadStream(output), mostMegabytes * 1_000_000);
  await sent.drop();
  return staged;
}

function identityNumberIn(texts: readonly DocumentText[]): FieldError | undefined {
  for (const { place, text } of texts) {
    const found = blockedText({ text })['text'];
    if (found) return { code: 'file-identity-number', values: { ...found.values, place } };
  }
  return undefined;
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
  const texts = (await listTexts(app.db, id)).map(({ place, text }, i) => [`${place} ${i + 1}`, text]);
  return toldAt('upload', await acceptText(app, actor, { name: fileName, ...Object.fromEntries(texts) }));
}

async function scan({ config }: Uploading, { path }: StagedContent) {
  if (config.clamdSocket === null) return 'not-asked' as const;
  return scanContent(config.clamdSocket, createReadStream(path));
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

type Keeping = { name: string; lineageId?: string | undefined; examined: Examined };

async function keep(app: Uploading, actor: Actor, head: EntryHead, keeping: Keeping): Promise<string> {
  const { staged, reading, isScanned, isWaiting } = keeping.examined;
  const content = await staged.keep();
  const at = app.clock.now().toISOString();
  return app.db.transaction().execute(async (trx) => {
    const file = await app.files.insert(trx, fileRow(head, keeping.name, reading.type), content);
    const lineageId = keeping.lineageId ?? app.ids.next();
    if (keeping.lineageId === undefined) await insertLineage(trx, lineageId, head.id, at);
    await insertVersion(trx, {
      id: file.id,
      lineageId,
      state: isWaiting ? 'quarantined' : 'clean',
      reading: readingOf(reading),
      uploadedBy: actorId(actor),
      at,
      scannedAt: isScanned ? at : null,
      texts: reading.texts,
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

function readingOf({ type, isUnreadable }: Reading): 'read' | 'picture' | 'unreadable' {
  if (isPicture(type)) return 'picture';
  return isUnreadable ? 'unreadable' : 'read';
}
