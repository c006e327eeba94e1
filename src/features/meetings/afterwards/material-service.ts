import type { Readable } from 'node:stream';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { addressName, dispositionOf } from '#src/features/library/materials/files/material-version.ts';
import { type SentFile, type TakenFile, takeFile } from '#src/features/library/materials/files/take-file.ts';
import { acceptText, blockedText, type TextGate, toldAt } from '#src/features/privacy/accept-text.ts';
import type { ByteRange } from '#src/lib/byte-range.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { documentTypes } from '#src/platform/documents/document.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { type OpenedMeeting, organisedMeeting, visibleMeeting } from '../visible-service.ts';
import { type MeetingFile, meetingFilePath, mostFiles } from './material.ts';
import {
  deleteMeetingFile,
  findRecording,
  insertMeetingFile,
  listMeetingFiles,
  replaceRecording,
} from './material-queries.ts';

type Keeping = TextGate & Pick<App, 'ids' | 'events' | 'limits' | 'files' | 'documents'>;

/** What stays with a meeting, for those who arrange it. */
export type MaterialPage = { meeting: OpenedMeeting; recording: string; files: readonly MeetingFile[] };

export async function openMaterial(
  app: Pick<App, 'db'>,
  actor: Actor,
  meetingId: string,
): Promise<MaterialPage> {
  const meeting = await organisedMeeting(app, actor, meetingId);
  const [recording, files] = await Promise.all([
    findRecording(app.db, meetingId),
    listMeetingFiles(app.db, meetingId),
  ]);
  return { meeting, recording, files };
}

/** Keeps where the recording is seen; an empty address takes it away. */
export async function saveRecording(
  app: Keeping,
  actor: Actor,
  meetingId: string,
  { link }: { link: string },
): Promise<Outcome<void>> {
  await organisedMeeting(app, actor, meetingId);
  app.limits.take('write', requireSelf(actor));
  const wrong = blockedText({ link });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  await app.db.transaction().execute(async (trx) => {
    await replaceRecording(trx, meetingId, link);
    await sayChanged(app, trx, actor, meetingId);
  });
  return done(undefined);
}

/** Adds a file under the library's rules: read, guarded, scanned. One whose text no program can read belongs in the library. */
export async function addFile(
  app: Keeping,
  actor: Actor,
  meetingId: string,
  sent: SentFile,
): Promise<Outcome<void>> {
  const { meeting, files } = await openMaterial(app, actor, meetingId);
  // a draft is thrown away with everything of it, and a file would stay
  if (meeting.state === 'draft') throw new DomainError('conflict');
  app.limits.take('upload', requireSelf(actor));
  if (files.length >= mostFiles) return refused({ upload: { code: 'too-many', values: { max: mostFiles } } });
  return takeFile(app, sent, async (file) => {
    if (file.reading === 'unreadable') return refused({ upload: { code: 'file-unreadable' } });
    const wrong = await acceptText(app, actor, textsOf(file));
    if (Object.keys(wrong).length > 0) return refused(toldAt('upload', wrong));
    await store(app, actor, meetingId, file);
    return done(undefined);
  });
}

function textsOf({ name, texts }: TakenFile): Record<string, string> {
  return { name, ...Object.fromEntries(texts.map(({ place, text }, i) => [`${place} ${i + 1}`, text])) };
}

async function store(
  app: Keeping,
  actor: Actor,
  meetingId: string,
  { name, staged, type, texts, isWaiting }: TakenFile,
): Promise<void> {
  const content = await staged.keep();
  await app.db.transaction().execute(async (trx) => {
    // whoever sees the meeting reads the file; by its own key nobody does
    const owner = { ownerType: 'meeting', ownerId: meetingId, visibility: `category:${meetingId}` as const };
    const row = { mime: documentTypes[type], fileName: name, alt: null, ...owner };
    const { id: fileId } = await app.files.insert(trx, row, content, texts);
    await insertMeetingFile(trx, { fileId, meetingId, isWaiting, by: actorId(actor), at: isoAt(app.clock) });
    await sayChanged(app, trx, actor, meetingId);
  });
}

/** Takes a file away for good. */
export async function removeFile(
  app: Keeping,
  actor: Actor,
  meetingId: string,
  { file: fileId }: { file: string },
): Promise<void> {
  const { files } = await openMaterial(app, actor, meetingId);
  if (!files.some(({ id }) => id === fileId)) throw new DomainError('not-found');
  app.limits.take('write', requireSelf(actor));
  await app.db.transaction().execute(async (trx) => {
    await deleteMeetingFile(trx, fileId);
    await app.files.remove(trx, fileId);
    await sayChanged(app, trx, actor, meetingId);
  });
}

async function sayChanged(app: Pick<App, 'events'>, trx: Db, actor: Actor, meetingId: string): Promise<void> {
  const subject = { type: 'meeting', id: meetingId } as const;
  await app.events.append(trx, { kind: 'meeting.changed', actor, subject, data: { fields: ['material'] } });
}

/** What stands at an address of a meeting's file. */
export type MeetingFileAnswer =
  | { kind: 'moved'; path: string }
  | { kind: 'waits'; standing: 'quarantined' | 'refused' }
  | { kind: 'file'; file: MeetingFile & { disposition: string }; open(range?: ByteRange): Readable };

/** The file for whoever sees the meeting; throws `not-found`. */
export async function findMeetingFile(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  { meetingId, fileId, name }: { meetingId: string; fileId: string; name: string },
): Promise<MeetingFileAnswer> {
  const meeting = await visibleMeeting(app, actor, meetingId);
  const file = (await listMeetingFiles(app.db, meetingId)).find(({ id }) => id === fileId);
  if (!file) throw new DomainError('not-found');
  if (name !== addressName(file.fileName)) return { kind: 'moved', path: meetingFilePath(meeting, file) };
  if (file.state !== 'clean') return { kind: 'waits', standing: file.state };
  const open = (range?: ByteRange) => app.files.open(file.sha256, range);
  return { kind: 'file', file: { ...file, disposition: dispositionOf(file) }, open };
}
