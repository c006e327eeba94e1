import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { addressKey, createPeerReader } from './peer.ts';

type Sent = { from?: string; headers: Record<string, string> };
const request = ({ from = '203.0.113.9', headers }: Sent) =>
  ({ headers, socket: { remoteAddress: from } }) as unknown as IncomingMessage;

describe('without PUBLIC_ORIGIN', () => {
  const read = createPeerReader({ publicOrigin: null, trustedProxies: [] });

  test.each(['127.0.0.1:4321', 'localhost:4321', '[::1]:4321'])('%s on the port is ours', (host) => {
    expect(read(request({ headers: { host } }), 4321).origin).toBe(`http://${host}`);
  });

  test.each(['127.0.0.1', '127.0.0.1:80', 'evil.example:4321', 'localhost.evil.example:4321', ''])(
    '%s is not',
    (host) => {
      expect(read(request({ headers: { host } }), 4321).origin).toBeUndefined();
    },
  );
});

describe('behind a proxy', () => {
  const publicOrigin = 'https://portal.example.se';
  const read = createPeerReader({ publicOrigin, trustedProxies: ['loopback'] });
  const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };

  test('S-4.1.3 what a stranger forwards is dropped, and a strange Host refused', () => {
    const sent = request({ headers: { ...forged } });
    expect(read(sent, 4321).origin).toBeUndefined();
    expect(sent.headers).toEqual({ host: 'evil.example' });
  });

  test('S-4.1.3 a forged X-Forwarded-Host does not make a strange Host ours', () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'portal.example.se' };
    expect(read(request({ headers }), 4321).origin).toBeUndefined();
  });

  test.each([
    { host: 'portal.example.se' },
    { host: '127.0.0.1:4321' },
    { host: 'inside:80', 'x-forwarded-host': 'portal.example.se' },
  ])('the proxy may pass the host as %j', (headers) => {
    const sent = request({ from: '127.0.0.1', headers: { ...headers, 'x-forwarded-for': '198.51.100.7' } });
    const peer = read(sent, 4321);
    expect([peer.origin, peer.clientKey()]).toEqual([publicOrigin, '198.51.100.7']);
    expect(Object.keys(sent.headers)).toEqual(['host']);
  });

  test('the first address of a forged X-Forwarded-For does not count', () => {
    const headers = { host: 'portal.example.se', 'x-forwarded-for': '10.9.9.9, 198.51.100.7' };
    expect(read(request({ from: '::ffff:127.0.0.1', headers }), 1).clientKey()).toBe('198.51.100.7');
  });
});

test.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('S-6.3.1 the key of %s is %s', (address, key) => expect(addressKey(address)).toBe(key));
