import { addressName, type MaterialVersion } from '#src/features/library/materials/files/material-version.ts';
import { meetingPath } from '../meeting/meeting.ts';

/** Slides and the like that stay with a meeting. */
export type MeetingFile = Pick<MaterialVersion, 'sha256' | 'mime' | 'sizeBytes' | 'fileName'> & {
  id: string;
  state: 'quarantined' | 'clean' | 'refused';
};

export const mostFiles = 10;

/** The Swedish path of the page where those who arrange the meeting put what stays with it. */
export const materialPath = (meeting: { id: string; slug: string }) => `${meetingPath(meeting)}/material`;

/** The Swedish path of a file. */
export const meetingFilePath = (
  meeting: { id: string; slug: string },
  { id, fileName }: Pick<MeetingFile, 'id' | 'fileName'>,
) => `${materialPath(meeting)}/${id}/${addressName(fileName)}`;
