/** What may be uploaded. The type is read from the content; the name's ending must agree. */
export const documentTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
} as const;
export type DocumentType = keyof typeof documentTypes;

/** The endings that a file may have, as a form's field takes them. */
export const documentEndings = `${Object.keys(documentTypes)
  .map((type) => `.${type}`)
  .join(',')},.jpeg`;

/** Why a file is refused; each code has a sentence among the field errors that says what to do. */
export type DocumentFault =
  | 'file-empty'
  | 'file-type'
  | 'file-extension'
  | 'file-heic'
  | 'file-active'
  | 'file-old-format'
  | 'file-locked'
  | 'file-archive'
  | 'file-macros'
  | 'file-embedded'
  | 'file-external'
  | 'file-script'
  | 'file-unpacked'
  | 'file-damaged'
  | 'image-too-large';

/** Where in a document a text stands: much of it is not seen when the document is opened. */
export const documentPlaces = [
  'text',
  'comments',
  'removed',
  'headers',
  'notes',
  'hidden',
  'properties',
  'embedded',
] as const;
export type DocumentPlace = (typeof documentPlaces)[number];
export type DocumentText = { place: DocumentPlace; text: string };

export type DocumentReading =
  | {
      ok: true;
      type: DocumentType;
      texts: readonly DocumentText[];
      /** Pages of pictures without text, such as a scanned paper: a machine cannot say what stands there. */
      isUnreadable: boolean;
    }
  | { ok: false; fault: DocumentFault };

/** Ends the reading of a document with the reason. */
export class DocumentRefusal extends Error {
  override name = 'DocumentRefusal';
  fault: DocumentFault;

  constructor(fault: DocumentFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

export const isPicture = (type: DocumentType) => type === 'png' || type === 'jpg' || type === 'webp';

/** The type that a file's name claims; nothing for a name without an accepted ending. */
export function typeOfName(name: string): DocumentType | undefined {
  const ending = name.toLowerCase().match(/\.([a-z0-9]{1,5})$/)?.[1] ?? '';
  if (ending === 'jpeg') return 'jpg';
  return Object.hasOwn(documentTypes, ending) ? (ending as DocumentType) : undefined;
}
