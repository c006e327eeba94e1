const unusable = /[\\%;?#\p{Cc}]|\/\/|\/\.{1,2}(?:\/|$)/u;

/**
 * The one form of a path: decoded once, without the slash at its end. Nothing for a path that only tricks are
 * written with (encoded slashes, `?` or `#`, double encoding, `//`, `/./`, `;x`), so that no layer reads it otherwise than another.
 */
export function plainPath(rawPath: string): string | undefined {
  const decoded = decodeOnce(rawPath);
  if (!decoded?.startsWith('/') || unusable.test(decoded)) return undefined;
  return decoded.length > 1 && decoded.endsWith('/') ? decoded.slice(0, -1) : decoded;
}

function decodeOnce(text: string): string | undefined {
  if (/%2f/i.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
