import type { IncomingMessage } from 'node:http';

const kilobyte = 1024;
const limits = { form: 1024 * kilobyte, upload: 16 * 1024 * kilobyte };
/** How much of a too large body is read and thrown away, so that the sender is there to read the answer. */
const patience = 8 * limits.upload;

/** Reads the whole body, so that no page meets half of one; nothing when it is larger than its kind may be. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const limit = isUpload(request) ? limits.upload : limits.form;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts.length = 0;
    if (size > limit + patience) return undefined;
  }
  return size > limit ? undefined : Buffer.concat(parts);
}

function isUpload(request: IncomingMessage): boolean {
  return request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data') === true;
}
