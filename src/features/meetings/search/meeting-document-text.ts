import { messages } from '#src/i18n/index.ts';
import { htmlText } from '#src/lib/html-text.ts';
import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import type { AgendaItem } from '../agenda/agenda.ts';
import { type Meeting, meetingPath } from '../meeting/meeting.ts';
import { phaseOf } from '../meeting/meeting-rules.ts';
import { whenText } from '../meeting/when-text.ts';
import type { Point } from '../minutes/minutes.ts';

/** An opened meeting, and since when its minutes are closed. */
export type FoundMeeting = { meeting: Meeting; closedAt: string | undefined };
type Words = { agenda: readonly AgendaItem[]; points: readonly Point[]; files: readonly string[] };

/** A meeting as the search finds it: its title, invitation, place, agenda, closed minutes and files; never the link to join. */
export function meetingDocument(found: FoundMeeting, { agenda, points, files }: Words): SearchDocument {
  const { meeting } = found;
  const items = agenda.map(({ title, about }) => `${title}\n${about}`);
  const decided = found.closedAt === undefined ? [] : points.map(({ text }) => text);
  const body = [htmlText(meeting.invitation.html), meeting.place, ...items, ...decided, ...files].join('\n');
  return {
    id: `meeting:${meeting.id}`,
    subject: `meeting:${meeting.id}`,
    visibility: meeting.visibility,
    version: versionOf(found),
    title: meeting.title,
    names: [messages('sv').meetings.formats[meeting.format].name],
    body,
    facets: { type: ['meeting'] },
    standing: 'background',
    law: legalMentions(body),
    reviewedOn: undefined,
    isReviewed: false,
    sureUntil: undefined,
  };
}

/** A meeting as a hit: when, and whether it has been or is cancelled. */
export function meetingHit(found: FoundMeeting, now: Date, { lang }: Asked): HitView {
  const { meeting } = found;
  const { formats, reading } = messages(lang).meetings;
  const phase = phaseOf(meeting, now);
  const notes = [
    { text: whenText(meeting, lang), tone: 'plain' as const },
    ...(phase === 'cancelled' ? [{ text: reading.phases.cancelled, tone: 'warning' as const }] : []),
    ...(phase === 'held' ? [{ text: reading.phases.held, tone: 'plain' as const }] : []),
  ];
  return {
    version: versionOf(found),
    path: meetingPath(meeting),
    title: meeting.title,
    kicker: [formats[meeting.format].name, meeting.organisation?.name ?? meeting.network.name],
    summary: htmlText(meeting.invitation.html).slice(0, 240),
    notes,
  };
}

const versionOf = ({ meeting: { version, changedAt, visibility }, closedAt = '' }: FoundMeeting) =>
  `${version}-${changedAt}-${visibility}-${closedAt}`;
