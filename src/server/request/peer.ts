import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';
import type { Config } from '#src/platform/config.ts';

/** Who sent the request and through which of our addresses: `origin` is nothing when the Host is not ours. */
export type Peer = { clientKey(): string; origin: string | undefined };
type Settings = Pick<Config, 'publicOrigin' | 'trustedProxies'>;

/**
 * Reads the proxy headers where the peer is a trusted proxy and drops them in any case, so that nothing behind the front
 * sees what a client made up (S-4.1.3). Scheme and host come from PUBLIC_ORIGIN, never from the request.
 */
export function createPeerReader({ publicOrigin, trustedProxies }: Settings) {
  const isTrusted = proxyaddr.compile([...trustedProxies]);
  const publicHost = publicOrigin && new URL(publicOrigin).host;

  return (request: IncomingMessage, port: number): Peer => {
    const isFromProxy = trustedProxies.length > 0 && isTrusted(request.socket.remoteAddress ?? '', 0);
    const host = hostOf(request, isFromProxy);
    const address = isFromProxy ? proxyaddr(request, isTrusted) : undefined;
    const clientKey = () => addressKey(address ?? request.socket.remoteAddress ?? '');
    dropForwarded(request);
    if (!publicOrigin) return { clientKey, origin: isLoopback(host, port) ? `http://${host}` : undefined };
    const isOurs = host === publicHost || (isFromProxy && isLoopback(host, port));
    return { clientKey, origin: isOurs ? publicOrigin : undefined };
  };
}

/** The key that rate limits count on: the IPv4 address, or the /64 of an IPv6 address. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(gap).fill('0'), ...back];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

function hostOf(request: IncomingMessage, isFromProxy: boolean): string {
  const forwarded = isFromProxy ? request.headers['x-forwarded-host'] : undefined;
  const [host = ''] = String(forwarded ?? request.headers.host ?? '').split(',');
  return host.trim().toLowerCase();
}

function isLoopback(host: string, port: number): boolean {
  const own = port === 80 ? '' : `:${port}`;
  return host === `127.0.0.1${own}` || host === `localhost${own}` || host === `[::1]${own}`;
}

function dropForwarded(request: IncomingMessage): void {
  for (const name in request.headers) {
    if (name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-')) {
      delete request.headers[name];
    }
  }
}
