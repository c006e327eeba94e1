import { messages } from '#src/i18n/index.ts';

/** What the source of a description by the organisation itself is called. */
export function ownSourceTitle(): string {
  return messages('sv').library.publishing.ownSource;
}
