import sharp, { type Sharp } from 'sharp';
import { DocumentRefusal, type DocumentType } from './document.ts';

/** Forty million pixels unpacked; the page shows no more than the longest side. */
const mostPixels = 40_000_000;
const longestSide = 2400;

sharp.cache(false);
sharp.concurrency(1);

/** Draws the picture anew: what the camera wrote into it – place, time, device – is gone, and it is no larger than a page needs. */
export async function redrawPicture(path: string, type: DocumentType, output: string): Promise<void> {
  const picture = sharp(path, { limitInputPixels: mostPixels, failOn: 'error' });
  const { width = 0, height = 0 } = await readable(() => picture.metadata());
  if (width * height > mostPixels) throw new DocumentRefusal('image-too-large');
  const drawn = picture
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 15 });
  await readable(() => inFormat(drawn, type).toFile(output));
}

function inFormat(picture: Sharp, type: DocumentType): Sharp {
  if (type === 'png') return picture.png();
  return type === 'webp' ? picture.webp({ quality: 85 }) : picture.jpeg({ quality: 85, mozjpeg: true });
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    throw new DocumentRefusal(isTooLarge ? 'image-too-large' : 'file-damaged', { cause: error });
  }
}
