import { Readable } from 'node:stream';
import { type ByteRange, readRange } from '#src/lib/byte-range.ts';
import { namesTag } from './etag.ts';

export type ServedFile = {
  sha256: string;
  mime: string;
  sizeBytes: number;
  disposition: string;
  open(range?: ByteRange): Readable;
};

/** What was uploaded runs nowhere, whatever it holds (ASVS 5.4, 3.2.1). */
const harmless = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** An uploaded file from the disk, in whole or in the part that is asked for; 304 to those who have it already. */
export function fileAnswer(request: Request, file: ServedFile): Response {
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = {
    'content-type': file.mime,
    'content-disposition': file.disposition,
    'content-security-policy': harmless,
    'accept-ranges': 'bytes',
    etag,
  };
  if (namesTag(request.headers.get('if-none-match'), etag.slice(1, -1)))
    return new Response(null, { status: 304, headers });
  const asked = request.headers.get('if-range') ?? etag;
  const range = asked === etag ? readRange(request.headers.get('range'), file.sizeBytes) : undefined;
  if (range === 'unsatisfiable') {
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.sizeBytes}` },
    });
  }
  const length = range ? range.end - range.start + 1 : file.sizeBytes;
  return new Response(request.method === 'HEAD' ? null : bodyOf(file, range), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${file.sizeBytes}` }),
    },
  });
}

function bodyOf(file: ServedFile, range: ByteRange | undefined): BodyInit {
  return Readable.toWeb(file.open(range)) as BodyInit;
}
