import { createConnection, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What the scanner says; `unreachable` when it is down, slow or answers something else. */
export type ScanVerdict = 'clean' | 'infected' | 'unreachable';

const patience = 30_000;
const endOfStream = Buffer.alloc(4);

/** Asks a clamd at the socket (`/run/clamav/clamd.ctl`, `127.0.0.1:3310`) about the content, which it gets as a stream. */
export async function scanContent(address: string, content: Readable): Promise<ScanVerdict> {
  const reply = await converse(address, 'INSTREAM', content);
  if (reply === undefined) return 'unreachable';
  if (/^stream: OK\0?$/.test(reply)) return 'clean';
  return / FOUND\0?$/.test(reply) ? 'infected' : 'unreachable';
}

/** Whether a clamd answers at the socket. */
export async function isScannerUp(address: string): Promise<boolean> {
  return /^PONG/.test((await converse(address, 'PING')) ?? '');
}

async function converse(address: string, command: string, content?: Readable): Promise<string | undefined> {
  const socket = createConnection(placeOf(address));
  const reply = replyOf(socket);
  socket.write(`z${command}\0`);
  try {
    if (content) await send(socket, content);
    return await reply;
  } catch (error) {
    if (isOfTheConnection(error)) return undefined;
    throw error;
  } finally {
    content?.destroy();
    socket.destroy();
  }
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  const [, host, port] = address.match(/^(?:tcp:\/\/)?([\w.-]+|\[[\da-f:]+\]):(\d+)$/i) ?? [];
  if (!host) return { path: address.replace(/^unix:(?:\/\/)?/, '') };
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** All that the other end says until it hangs up; nothing when the connection fails. */
function replyOf(socket: Socket): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  let reply = '';
  socket.setTimeout(patience, () => socket.destroy());
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    reply += text;
    if (reply.endsWith('\0')) resolve(reply);
  });
  socket.on('error', () => resolve(undefined));
  socket.on('close', () => resolve(reply === '' ? undefined : reply));
  return promise;
}

/** Each piece with its length before it, then a length of nothing; stops when the other end has hung up. */
async function send(socket: Socket, content: Readable): Promise<void> {
  for await (const chunk of content) {
    if (socket.destroyed) return;
    const bytes = Buffer.from(chunk as Uint8Array);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    await written(socket, Buffer.concat([length, bytes]));
  }
  await written(socket, endOfStream);
}

function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    // a broken connection shows in the reply
    socket.write(bytes, () => resolve());
  });
}

function isOfTheConnection(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'EPIPE' || code === 'ECONNRESET' || code === 'ERR_STREAM_DESTROYED';
}
