import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Encoded } from './encodings.ts';

const largestWhole = 4 * 1024 * 1024;
const text = /^text\/(?!event-stream)|[/+](json|xml|javascript)/;

/**
 * Gathers a text that is written in parts and sends it in one piece, in the best encoding that the visitor accepts;
 * `encode` sees the whole body first. Everything else, parts of files, and what is larger than four megabytes, passes as it is written.
 */
export function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  encode: (body: Buffer) => Encoded,
): void {
  const { writeHead, write, end } = response;
  const parts: Buffer[] = [];
  let size = 0;

  const passOn = () => Object.assign(response, { writeHead, write, end });
  const gather = (part: unknown) => {
    if (typeof part !== 'string' && !(part instanceof Uint8Array)) return;
    const bytes = typeof part === 'string' ? Buffer.from(part) : asBuffer(part);
    size += bytes.length;
    parts.push(bytes);
  };
  const gatheredHead = (status: number, headers: Readonly<Record<string, string>> = {}) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = status;
    // Astro calls every status "OK"
    response.statusMessage = STATUS_CODES[status] ?? '';
    if (status === 206 || !text.test(String(response.getHeader('content-type')))) passOn();
    return response;
  };
  const gatheredWrite = (part: unknown, ...more: unknown[]) => {
    gather(part);
    if (size > largestWhole) {
      passOn();
      response.removeHeader('content-length');
      for (const one of parts) response.write(one);
    }
    const written = more.at(-1);
    if (typeof written === 'function') queueMicrotask(() => written());
    return true;
  };
  const gatheredEnd = (part?: unknown) => {
    gather(part);
    passOn();
    if (size === 0) return response.end();
    sendEncoded(request, response, encode(Buffer.concat(parts))).catch((error) => response.destroy(error));
    return response;
  };
  Object.assign(response, { writeHead: gatheredHead, write: gatheredWrite, end: gatheredEnd });
}

async function sendEncoded(
  request: IncomingMessage,
  response: ServerResponse,
  content: Encoded,
): Promise<void> {
  const { name, body } = await content.accepted(request.headers['accept-encoding']);
  if (name !== 'identity') response.setHeader('content-encoding', name);
  const vary = response.getHeader('vary') ?? [];
  response.setHeader('vary', ['Accept-Encoding', vary].flat().join(', '));
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
