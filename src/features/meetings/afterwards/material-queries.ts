import type { Db } from '#src/platform/app.ts';
import type { MeetingFile } from './material.ts';

/** The address of the recording; empty when there is none. */
export async function findRecording(db: Db, meetingId: string): Promise<string> {
  const row = await db
    .selectFrom('meeting_recording')
    .select('link')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row?.link ?? '';
}

/** Keeps the address of the recording, or takes it away when it is empty. */
export async function replaceRecording(trx: Db, meetingId: string, link: string): Promise<void> {
  await trx.deleteFrom('meeting_recording').where('meeting_id', '=', meetingId).execute();
  if (link === '') return;
  await trx.insertInto('meeting_recording').values({ meeting_id: meetingId, link }).execute();
}

type NewFile = { fileId: string; meetingId: string; isWaiting: boolean; by: string | null; at: string };

export async function insertMeetingFile(trx: Db, file: NewFile): Promise<void> {
  await trx
    .insertInto('meeting_file')
    .values({
      file_id: file.fileId,
      meeting_id: file.meetingId,
      state: file.isWaiting ? 'quarantined' : 'clean',
      uploaded_by: file.by,
      uploaded_at: file.at,
    })
    .execute();
}

export async function deleteMeetingFile(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('meeting_file').where('file_id', '=', id).execute();
}

const selectFiles = (db: Db) =>
  db
    .selectFrom('meeting_file')
    .innerJoin('file', 'file.id', 'meeting_file.file_id')
    .select([
      'file.id',
      'file.sha256',
      'file.mime',
      'file.size_bytes as sizeBytes',
      'file.file_name as fileName',
      'meeting_file.state',
    ]);

/** The meeting's files in the order in which they came. */
export async function listMeetingFiles(db: Db, meetingId: string): Promise<readonly MeetingFile[]> {
  return selectFiles(db).where('meeting_file.meeting_id', '=', meetingId).orderBy('file.id').execute();
}

/** The files that the scanner has not been asked about. */
export async function listQuarantined(db: Db): Promise<readonly (MeetingFile & { meetingId: string })[]> {
  return selectFiles(db)
    .select('meeting_file.meeting_id as meetingId')
    .where('meeting_file.state', '=', 'quarantined')
    .orderBy('file.id')
    .execute();
}

/** Lets the file out of quarantine, or stops it for good. */
export async function updateScanned(db: Db, id: string, state: 'clean' | 'refused'): Promise<void> {
  await db
    .updateTable('meeting_file')
    .set({ state })
    .where('file_id', '=', id)
    .where('state', '=', 'quarantined')
    .execute();
}
