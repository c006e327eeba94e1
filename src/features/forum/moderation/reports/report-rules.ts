import type { Post } from '../../posts/post.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Report, ReportReason } from './report.ts';

/** So many different members hide a post together. */
const enoughMembers = 3;

type NewReport = {
  reason: ReportReason;
  by: 'moderator' | 'member' | 'anyone';
  /** Different members whose reports nobody has answered, this one among them. */
  members: number;
  /** A moderator has looked at what it says now, and let it stand. */
  isKept: boolean;
};

/**
 * Whether the report hides the post before a moderator has looked. What a moderator has let stand is not hidden by more
 * reports of the ordinary kind, nor by readers whom nobody knows; a member who sees personal data is believed each time.
 */
export function hidesAtOnce({ reason, by, members, isKept }: NewReport): boolean {
  if (by === 'moderator') return true;
  if (reason === 'privacy' && (by === 'member' || !isKept)) return true;
  return !isKept && by === 'member' && members >= enoughMembers;
}

/** Whether the last decision let the post stand, and it has not been changed since. */
export function isKept(
  { editedAt }: Pick<Post, 'editedAt'>,
  last: Pick<Decision, 'act' | 'decidedAt'> | undefined,
): boolean {
  if (!last || (last.act !== 'keep' && last.act !== 'restore' && last.act !== 'approve')) return false;
  return editedAt === null || editedAt <= last.decidedAt;
}

/** Whether somebody who has reported the post before may do so again: when it has been changed since that was answered. */
export function mayReportAgain(
  { editedAt }: Pick<Post, 'editedAt'>,
  { handledAt }: Pick<Report, 'handledAt'>,
): boolean {
  return handledAt !== null && editedAt !== null && editedAt > handledAt;
}
