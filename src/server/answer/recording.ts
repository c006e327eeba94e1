import type { ServerResponse } from 'node:http';

const largestPage = 1024 * 1024;

/** Listens to what is written to the answer, before compression; `onEnd` gets the whole body, or nothing when it is too large to keep. */
export function recordBody(response: ServerResponse, onEnd: (body: Buffer | undefined) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  const note = (part: unknown) => {
    if (typeof part !== 'string' && !(part instanceof Uint8Array)) return;
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size <= largestPage) parts.push(bytes);
  };
  const { write, end } = response;
  response.write = function recordedWrite(this: ServerResponse, ...args: unknown[]) {
    note(args[0]);
    return Reflect.apply(write, this, args);
  };
  response.end = function recordedEnd(this: ServerResponse, ...args: unknown[]) {
    note(args[0]);
    const ended = Reflect.apply(end, this, args);
    onEnd(size <= largestPage ? Buffer.concat(parts) : undefined);
    return ended;
  };
}
