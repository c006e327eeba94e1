import { messages } from '#src/i18n/index.ts';
import type { MeetingFormat } from '../../../formats/formats.ts';
import { longestTitle } from '../../../meeting/meeting-input.ts';
import type { ExchangeFormat } from '../../exchange.ts';
import { topicLabel } from '../../topics-text.ts';
import type { ExchangeRequest } from '../request.ts';

const formats: Record<ExchangeFormat, MeetingFormat> = {
  talk: 'online-topic',
  visit: 'study-visit',
  'two-hours': 'presentation-dialogue',
  'peer-review': 'peer-review',
};

/** The meeting that a request leads to, in whose words nobody is told who asks. */
export function meetingOf(
  { to, entry, topic, format }: Pick<ExchangeRequest, 'to' | 'entry' | 'topic' | 'format'>,
  isJoint: boolean,
): { format: MeetingFormat; title: string; invitation: string } {
  const { newMeeting: m } = messages('sv').exchange.request;
  const matter = entry?.title ?? (topic === null ? m.wholeMatter : topicLabel(topic, 'sv'));
  const words = isJoint ? m.joint : m.single;
  return {
    format: isJoint ? 'presentation-dialogue' : formats[format],
    title: words.title(to.name, matter).slice(0, longestTitle).toWellFormed(),
    invitation: words.invitation(to.name, matter),
  };
}
