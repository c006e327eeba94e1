import type { MaterialReading, MaterialVersionState } from '#db/tables/materials.ts';
import { slugify } from '#src/lib/slug.ts';

/** One upload of a material: a new one takes its place, its own address stays. */
export type MaterialVersion = {
  id: string;
  lineageId: string;
  entryId: string;
  number: number;
  state: MaterialVersionState;
  reading: MaterialReading;
  isApproved: boolean;
  uploadedBy: string | null;
  uploadedAt: string;
  sha256: string;
  mime: string;
  sizeBytes: number;
  fileName: string;
};

/** What an entry's text tells of a file that it names; never changes after the upload. */
export type EntryFile = Pick<MaterialVersion, 'lineageId' | 'number' | 'mime' | 'sizeBytes' | 'fileName'>;

/** The files of the materials that a text names, as this reader sees the text. */
export function namedFiles(
  { materials }: { materials: readonly { file?: string | undefined }[] },
  files: ReadonlyMap<string, EntryFile>,
): (EntryFile & { id: string })[] {
  return materials.flatMap(({ file: id = '' }) => {
    const file = files.get(id);
    return file ? [{ ...file, id }] : [];
  });
}

type Named = Pick<MaterialVersion, 'lineageId' | 'number' | 'fileName'>;

/** The address of a material, which leads to its newest published version. */
export const filePath = ({ lineageId, fileName }: Named) => `/filer/${lineageId}/${addressName(fileName)}`;

/** The address of one version, which it keeps. */
export const versionPath = ({ lineageId, number, fileName }: Named) =>
  `/filer/${lineageId}/${number}/${addressName(fileName)}`;

/** `Blankett, steg 1.docx` → `blankett-steg-1.docx`: plain in every mail and browser. */
export function addressName(fileName: string): string {
  const { stem, ending } = partsOf(fileName);
  return `${slugify(stem) || 'fil'}.${slugify(ending)}`;
}

const longestStem = 100;

/** The name that a file is stored and downloaded under: the last part of what was sent, without signs that a disk or a header minds. */
export function safeFileName(sent: string): string {
  const last = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const { stem, ending } = partsOf(plain);
  return `${stem.slice(0, longestStem).trim() || 'fil'}.${ending}`;
}

function partsOf(fileName: string): { stem: string; ending: string } {
  const at = fileName.lastIndexOf('.');
  if (at < 0) return { stem: fileName, ending: '' };
  return { stem: fileName.slice(0, at).replace(/^\.+/, ''), ending: fileName.slice(at + 1).toLowerCase() };
}

/** How the file is handed over (RFC 6266): pictures are shown, all else is saved under its name. */
export function dispositionOf({ mime, fileName }: Pick<MaterialVersion, 'mime' | 'fileName'>): string {
  const how = mime.startsWith('image/') ? 'inline' : 'attachment';
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename="${addressName(fileName)}"; filename*=UTF-8''${encoded}`;
}

/** Why the file is not handed out yet, or that it may be. */
export function standingOf(
  version: Pick<MaterialVersion, 'state' | 'reading' | 'isApproved'>,
): 'ready' | 'quarantined' | 'unapproved' | 'refused' {
  if (version.state !== 'clean') return version.state;
  return version.reading === 'unreadable' && !version.isApproved ? 'unapproved' : 'ready';
}
