import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type ClamdDouble = {
  address: string;
  /** What was sent to be looked at, whole. */
  received: Buffer[];
  close(): Promise<void>;
};

/** The test file of the scanners' makers; cut in two, so that this source is not taken for a virus. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD${'-ANTIVIRUS-TEST-FILE!'}$H+H*`;

/** A double of clamd: speaks its protocol (PING, INSTREAM) on a socket, and knows EICAR alone. `reply` answers in its place. */
export async function startClamdDouble(
  options: { reply?: string; on?: 'unix' | 'tcp' } = {},
): Promise<ClamdDouble> {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    let data = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      data = Buffer.concat([data, chunk]);
      const answer = answerTo(data, received);
      if (answer) socket.end(`${options.reply ?? answer}\0`);
    });
  });
  const path = join(tmpdir(), `clamd-double-${process.pid}-${Math.random().toString(36).slice(2)}.sock`);
  const listening = Promise.withResolvers<void>();
  if (options.on === 'tcp') server.listen(0, '127.0.0.1', listening.resolve);
  else server.listen(path, listening.resolve);
  await listening.promise;
  const bound = server.address();
  return {
    address: typeof bound === 'object' && bound ? `127.0.0.1:${bound.port}` : path,
    received,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function answerTo(data: Buffer, received: Buffer[]): string | undefined {
  const end = data.indexOf(0);
  if (end < 0) return undefined;
  const command = data.subarray(0, end).toString();
  if (command === 'zPING') return 'PONG';
  if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND';
  const content = wholeStream(data.subarray(end + 1));
  if (!content) return undefined;
  received.push(content);
  return content.includes(eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
}

/** The pieces of a stream that has ended; nothing while more is to come. */
function wholeStream(data: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 4 <= data.length; ) {
    const length = data.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(data.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
