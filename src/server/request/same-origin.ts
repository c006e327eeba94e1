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

/** Whether the path may be sent to from anywhere: mail programs end mails from servers of their own (RFC 8058), by the token alone. */
export function isOpenToAll(path: string): boolean {
  return endsMails.test(path);
}
