/** Where a key-set page ended: the sort value and the id of its last row. */
export type Cursor = readonly [sortValue: string, id: string];

/** A cursor as text for an address: opaque to the reader. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** The cursor behind the text; undefined when it was not made by `encodeCursor`. */
export function decodeCursor(text: string): Cursor | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const isCursor =
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((part) => typeof part === 'string' && !part.includes('\0'));
    return isCursor ? (value as unknown as Cursor) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
