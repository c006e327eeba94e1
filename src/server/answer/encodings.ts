import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';
/** Content that is kept: each encoding of it is made for the first client that asks for it. */
export type Encoded = {
  /** Bytes that it takes at most, all encodings together. */
  size: number;
  /** The content in the best encoding that the client accepts. */
  accepted(encodings: string | undefined): Promise<{ name: Encoding; body: Buffer }>;
};

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const goodBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
/** Up to this size it takes longer to hand the work to another thread than to do it. */
const smallSize = 64 * 1024;
const compressors = {
  br: (content: Buffer) => toBrotli(content, goodBrotli),
  gzip: async (content: Buffer) => (content.length > smallSize ? await toGzip(content) : gzipSync(content)),
};

/** The content with what it compresses to; images, fonts and what is under 1 kB are sent as they are. */
export function encodable(content: Buffer, contentType: string): Encoded {
  const isText = /^text\/|[/+](json|xml|javascript)|^image\/svg/.test(contentType);
  const isWorthIt = isText && content.length >= 1024;
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    size: isWorthIt ? 2 * content.length : content.length,
    async accepted(encodings) {
      const name = isWorthIt ? best(encodings) : 'identity';
      if (name === 'identity') return { name, body: content };
      const body = made.get(name) ?? compressors[name](content);
      made.set(name, body);
      return { name, body: await body };
    },
  };
}

function best(accepted: string | undefined): Encoding {
  if (accepts(accepted, 'br')) return 'br';
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity';
}

function accepts(accepted: string | undefined, name: string): boolean {
  if (!accepted?.includes(name)) return false;
  return accepted.split(',').some((part) => {
    const [coding, quality = ''] = part.trim().split(';');
    return coding === name && !/q=0(\.0*)?$/.test(quality.trim());
  });
}
