import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import { type Meeting, meetingPath } from '../../meeting/meeting.ts';
import type { Point } from '../minutes.ts';
import { headingOf } from '../minutes-rules.ts';

const m = messages('sv').meetings.minutes.made;
const longest = { title: 150, draftTitle: 100, note: 200 } as const;

type Words = Pick<Point, 'text' | 'owner' | 'dueOn'>;

/** The first post of the thread that a point becomes. */
export function threadText(meeting: Meeting, { text, owner, dueOn }: Words) {
  const said = [owner && m.who(owner), dueOn && m.when(formatDate(dueOn, 'sv'))].filter(Boolean).join(' ');
  const from = m.from(meeting.title.replaceAll(/[[\]]/g, ''), meetingPath(meeting));
  return {
    title: headingOf(text, longest.title),
    body: [text, said, from].filter(Boolean).join('\n\n'),
  };
}

/** What a description begins with that a point becomes. */
export function draftText(meeting: Meeting, { text }: Words) {
  return {
    title: headingOf(text, longest.draftTitle),
    sections: { situation: m.draft(meeting.title, text) },
  };
}

/** What is new in a revision, after what its writers have noted already. */
export function revisionNote(meeting: Meeting, { text }: Words, before: string | null): string {
  const note = m.note(meeting.title, text);
  return headingOf(
    before ? `${before} ${note}`.replaceAll('\n', ' ') : note.replaceAll('\n', ' '),
    longest.note,
  );
}

/** Everything that is written elsewhere in the words of a point, for the guard to see before the minutes are closed. */
export function textsToBe(meeting: Meeting, point: Words & Pick<Point, 'kind'>): readonly string[] {
  if (point.kind === 'thread') return Object.values(threadText(meeting, point));
  if (point.kind === 'draft') return [draftText(meeting, point).sections.situation];
  return point.kind === 'revision' ? [revisionNote(meeting, point, null)] : [];
}
