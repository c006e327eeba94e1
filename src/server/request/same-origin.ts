import type { IncomingMessage } from 'node:http';

/**
 * Whether a request that writes comes from our own pages (S-3.5.1): the browser says so in Sec-Fetch-Site, and the Origin,
 * where it is sent, is ours. One that says neither is refused.
 */
export function isFromOurPages({ headers }: Pick<IncomingMessage, 'headers'>, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site !== undefined : origin === ownOrigin;
}

const endsMails = /^\/prenumeration\/[\w-]+(?:\/angra)?$/;

/**
 * Whether a mail program sends this from a server of its own to end mails (RFC 8058), by the token alone. What a page
 * sends says from where, and must come from ours.
 */
export function isFromMailProgram(path: string, { headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.origin === undefined && headers['sec-fetch-site'] === undefined && endsMails.test(path);
}
