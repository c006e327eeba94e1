import { sv } from '#src/i18n/sv.ts';

/** The heading of a thread whose own is gone. Stored, and so Swedish. */
export function goneHeading(): string {
  return sv.forum.moderation.redact.goneHeading;
}
