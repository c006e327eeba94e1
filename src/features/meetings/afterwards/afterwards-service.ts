import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { findAskedPerson } from '../follow-up/follow-up-queries.ts';
import { mayAnswer } from '../follow-up/follow-up-rules.ts';
import { findMinutes } from '../minutes/minutes-queries.ts';
import { type LeftPoint, listLeft } from '../minutes/reading/minutes-page-service.ts';
import type { OpenedMeeting } from '../visible-service.ts';
import type { MeetingFile } from './material.ts';
import { findRecording, listMeetingFiles } from './material-queries.ts';

/** What a meeting has left behind, as its page shows it to this reader. */
export type Afterwards = {
  meeting: OpenedMeeting;
  hasMinutes: boolean;
  recording: string;
  files: readonly MeetingFile[];
  left: readonly LeftPoint[];
  isAsked: boolean;
  hasBegun: boolean;
  mayWriteNews: boolean;
};

export async function readAfterwards(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  meeting: OpenedMeeting,
): Promise<Afterwards> {
  const { db, clock } = app;
  const personId = actorId(actor);
  const [minutes, recording, files, left, asked] = await Promise.all([
    findMinutes(db, meeting.id),
    findRecording(db, meeting.id),
    listMeetingFiles(db, meeting.id),
    listLeft(db, actor, meeting),
    personId === null ? undefined : findAskedPerson(db, meeting.id, personId),
  ]);
  return {
    meeting,
    hasMinutes: minutes?.state === 'closed',
    recording,
    files: files.filter(({ state }) => state === 'clean'),
    left,
    isAsked: asked !== undefined && !asked.hasAnswered && mayAnswer(meeting.endsAt, clock.now()),
    mayWriteNews: isPermitted(actor, 'network.edit', { networkIds: [meeting.network.id] }),
    hasBegun: meeting.state === 'open' && meeting.startsAt <= clock.now().toISOString(),
  };
}
