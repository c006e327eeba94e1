import { phaseOf } from '../../meeting/meeting-rules.ts';
import type { Registration } from '../registration.ts';
import { isLive } from '../registration-rules.ts';

type Asking = Parameters<typeof phaseOf>[0] & { asksDiet: boolean; asksAccess: boolean };

/** Whether what they need can be said otherwise: the meeting is still to come, asks for something and counts on them. */
export function canChangeNeeds(meeting: Asking, { state }: Pick<Registration, 'state'>, now: Date): boolean {
  const asks = meeting.asksDiet || meeting.asksAccess;
  return asks && phaseOf(meeting, now) === 'coming' && isLive(state);
}
