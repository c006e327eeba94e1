import { sv } from '#src/i18n/sv.ts';
import type { ReportReason } from '../reports/report.ts';

const m = sv.forum.moderation;

/** What stands where the post was: the kind of fault and nothing about the case. Stored, and so Swedish. */
export function causeText(cause: ReportReason): string {
  return m.causes[cause];
}

/** What the author is told when a moderator's own report hides the post; the same words as the moderator can choose. */
export function templateText(cause: ReportReason): string {
  return m.templates[cause];
}

/** What the author is told when reports alone have hidden the post. */
export function untilReadText(): string {
  return m.own.undecidedHidden;
}
