/** Set in a posting's byte when the term stands in the title or the names. */
export const headingBit = 128;
/** The rest of the byte: no word counts for more, however often it comes. */
export const heaviest = 127;
