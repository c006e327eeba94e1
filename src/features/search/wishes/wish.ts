/** So long is a search that somebody sent kept, handled or not. */
export const wishesAreKeptDays = 180;

/** A search that somebody sent to the coordinators; who it was is not known. */
export type Wish = {
  id: string;
  words: string;
  /** What they hoped to find; empty when they did not say. */
  hoped: string;
  municipality: string | undefined;
  sentAt: string;
  handledAt: string | null;
};
