import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';
export type Encoded = { identity: Buffer; gzip?: Buffer; br?: Buffer };

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const goodBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** The content in each encoding that is worth keeping: none for images, fonts and what is under 1 kB. */
export async function encodeAll(content: Buffer, contentType: string): Promise<Encoded> {
  const isText = /^text\/|[/+](json|xml|javascript)|^image\/svg/.test(contentType);
  if (!isText || content.length < 1024) return { identity: content };
  const [gz, br] = await Promise.all([toGzip(content), toBrotli(content, goodBrotli)]);
  return { identity: content, gzip: gz, br };
}

/** The best encoding that the client accepts. */
export function pickEncoding(
  encoded: Encoded,
  accepted: string | undefined,
): { name: Encoding; body: Buffer } {
  if (encoded.br && accepts(accepted, 'br')) return { name: 'br', body: encoded.br };
  if (encoded.gzip && accepts(accepted, 'gzip')) return { name: 'gzip', body: encoded.gzip };
  return { name: 'identity', body: encoded.identity };
}

function accepts(accepted: string | undefined, name: string): boolean {
  if (!accepted?.includes(name)) return false;
  return accepted.split(',').some((part) => {
    const [coding, quality = ''] = part.trim().split(';');
    return coding === name && !/q=0(\.0*)?$/.test(quality.trim());
  });
}
