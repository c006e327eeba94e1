/** The text of a file as systems save them: UTF-8, UTF-16 with or without its mark, or Windows-1252, which any bytes can be read as. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = marked(bytes) ?? unmarked(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** In Latin letters every other byte of UTF-16 is nothing. */
function unmarked(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 1000);
  const pairs = Math.floor(start.length / 2);
  if (pairs < 4) return undefined;
  const nothing = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length);
  if ((nothing[1] ?? 0) > pairs * 0.8) return 'utf-16le';
  return (nothing[0] ?? 0) > pairs * 0.8 ? 'utf-16be' : undefined;
}
