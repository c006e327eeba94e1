/** So long is a search that somebody sent kept, handled or not. */
export const wishesAreKeptDays = 180;
