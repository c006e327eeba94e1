import type { fileErrors as swedish } from '../sv/file-errors.ts';

type Values = Readonly<Record<string, string | number>>;

const places: Readonly<Record<string, string>> = {
  text: 'in the text',
  comments: 'in a comment',
  removed: 'in text that is struck out but kept as a tracked change',
  headers: 'in the header or footer',
  notes: 'in a footnote or in the speaker notes',
  hidden: 'in a hidden sheet',
  properties: 'in the properties of the file',
  embedded: 'in a table behind a chart',
};

/** Why a file is not taken, and what to do. */
export const fileErrors: typeof swedish = {
  'file-unreadable': () =>
    'The file has no text that a program can read, because it is scanned for example. Put it in the library as material, where somebody else looks at it first.',
  'file-empty': () => 'The file is empty. Choose another.',
  'file-type': () =>
    'We do not take that kind of file. Save it as docx, xlsx, pptx, odt, pdf, png, jpg or webp.',
  'file-extension': () =>
    'The name of the file does not agree with what is in it. Open it, save it again and choose it once more.',
  'file-heic': () => 'The picture is in the format of the phone. Save it as jpg and choose it again.',
  'file-active': () => 'The file is a web page or an svg picture. Save it as pdf or png.',
  'file-old-format': () =>
    'The file has an older format or a password. Save it as docx, xlsx or pptx without a password.',
  'file-locked': () => 'The file is locked with a password. Remove the password and choose it again.',
  'file-archive': () => 'The file is an archive. Unpack it and choose one file at a time.',
  'file-macros': () => 'The file holds macros. Save it without them, for example as docx or xlsx.',
  'file-embedded': () => 'The file holds an embedded object or program. Remove it, or save the file as pdf.',
  'file-external': () =>
    'The file fetches something from elsewhere, such as a template or a picture. Break the link, or save as pdf.',
  'file-script': () => 'The pdf holds scripts or attached files. Print it to a new pdf and choose that.',
  'file-unpacked': () => 'The file holds more than we can read. Split it, or save it as pdf.',
  'file-damaged': () => 'The file cannot be read. Open it, save it again and try once more.',
  'image-too-large': () => 'The picture has too many pixels. Make it at most 40 million.',
  'file-too-large': ({ megabytes }: Values) =>
    `The file is too large. It may be at most ${megabytes} MB. Make its pictures smaller, or split it.`,
  'file-infected': () =>
    'The virus scanner stopped the file. We have not saved it. Talk to your IT department.',
  'file-identity-number': ({ place = '' }: Values) =>
    `The file holds a personal identity number ${places[place] ?? 'somewhere'}. Remove it and choose the file again. We have not saved it.`,
};
