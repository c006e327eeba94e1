import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { type DocumentFault, DocumentRefusal, type DocumentType } from './document.ts';

/** Enough for every signature; what a package holds is read from its parts. */
const headBytes = 4100;

const accepted: Readonly<Record<string, DocumentType | 'package'>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpg',
  webp: 'webp',
  zip: 'package',
  docx: 'package',
  xlsx: 'package',
  pptx: 'package',
  odt: 'package',
};

const faults: Readonly<Record<string, DocumentFault>> = {
  heic: 'file-heic',
  heif: 'file-heic',
  avif: 'file-heic',
  cfb: 'file-old-format',
  rtf: 'file-old-format',
  docm: 'file-macros',
  dotm: 'file-macros',
  xlsm: 'file-macros',
  xltm: 'file-macros',
  pptm: 'file-macros',
  potm: 'file-macros',
  ppsm: 'file-macros',
  rar: 'file-archive',
  '7z': 'file-archive',
  gz: 'file-archive',
  tar: 'file-archive',
};

/** What the content is, whatever the file is called; `package` is a zip whose parts tell the rest. */
export async function readContentType(path: string): Promise<DocumentType | 'package'> {
  const head = await readHead(path);
  if (head.length === 0) throw new DocumentRefusal('file-empty');
  const found = await fileTypeFromBuffer(head);
  const ext = found?.ext ?? (isPackageHead(head) ? 'zip' : undefined);
  const type = ext === undefined ? undefined : accepted[ext];
  if (type !== undefined) return type;
  if (ext !== undefined && faults[ext]) throw new DocumentRefusal(faults[ext]);
  throw new DocumentRefusal(isMarkup(head) ? 'file-active' : 'file-type');
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isPackageHead(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/** HTML, SVG and the like: text that a browser would run. */
function isMarkup(head: Uint8Array): boolean {
  return /^\s*(?:<\?xml|<!doctype|<!--|<svg|<html|<head|<body|<script)/i.test(
    new TextDecoder().decode(head).replace(/^\uFEFF/, ''),
  );
}

const executables: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
  // a compound file: OLE objects, macros, old Office documents
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether a part of a package begins as a program or an OLE object does. */
export function isProgram(head: Uint8Array): boolean {
  return executables.some((signature) => signature.every((byte, at) => head[at] === byte));
}
