import { type ZipPart, zip } from './zip.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const;

/** The list of contents and the relation to the main part, as Office writes them. */
function office(type: keyof typeof main, parts: readonly ZipPart[]): Buffer {
  const [part, name] = main[type];
  const content = `application/vnd.openxmlformats-officedocument.${name}.main+xml`;
  return zip([
    {
      name: '[Content_Types].xml',
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${content}"/></Types>`,
    },
    { name: '_rels/.rels', content: relations([{ type: 'officeDocument', target: part }]) },
    ...parts,
  ]);
}

type Relation = { type: string; target: string; isExternal?: boolean; id?: string };

export function relations(all: readonly Relation[]): string {
  const one = ({ type, target, isExternal, id }: Relation, at: number) =>
    `<Relationship Id="${id ?? `rId${at + 1}`}" Type="${relationTypes}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(one).join('')}</Relationships>`;
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = (element: string, body: string) =>
  `${xml}<w:${element} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:${element}>`;

/** A Word document; `body` is set in as XML after the paragraphs. */
export function docx(
  words: {
    text?: readonly string[];
    body?: string;
    comment?: string;
    header?: string;
    footnote?: string;
    title?: string;
  } = {},
  more: readonly ZipPart[] = [],
): Buffer {
  const { text = ['Blankett för samtal'], body = '', comment, header, footnote, title } = words;
  const parts: ZipPart[] = [
    {
      name: 'word/document.xml',
      content: word('document', `<w:body>${text.map(paragraph).join('')}${body}</w:body>`),
    },
  ];
  const add = (name: string, content: string | undefined) => {
    if (content !== undefined) parts.push({ name, content });
  };
  add('word/comments.xml', comment && word('comments', `<w:comment>${paragraph(comment)}</w:comment>`));
  add('word/header1.xml', header && word('hdr', paragraph(header)));
  add('word/footnotes.xml', footnote && word('footnotes', paragraph(footnote)));
  add(
    'docProps/core.xml',
    title &&
      `${xml}<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title></cp:coreProperties>`,
  );
  return office('docx', [...parts, ...more]);
}

export type Sheet = { name: string; rows: readonly (readonly (string | number)[])[]; isHidden?: boolean };

/** A book with sheets; texts are written in the cells, figures as figures. */
export function xlsx(sheets: readonly Sheet[], more: readonly ZipPart[] = []): Buffer {
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  return office('xlsx', [
    {
      name: 'xl/workbook.xml',
      content: `${xml}<workbook xmlns="w" xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        sheets.map((_, at) => ({ type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
      ),
    },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `${xml}<worksheet xmlns="w"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    })),
    ...more,
  ]);
}

/** A presentation with a slide and its speaker's notes. */
export function pptx(words: { slide?: string; notes?: string } = {}, more: readonly ZipPart[] = []): Buffer {
  const { slide = 'Närvaro är allas sak', notes } = words;
  const shape = (text: string) => `<p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody>`;
  const part = (element: string, text: string) =>
    `${xml}<p:${element} xmlns:p="p" xmlns:a="a">${shape(text)}</p:${element}>`;
  return office('pptx', [
    { name: 'ppt/presentation.xml', content: `${xml}<p:presentation xmlns:p="p"/>` },
    { name: 'ppt/slides/slide1.xml', content: part('sld', slide) },
    ...(notes === undefined
      ? []
      : [{ name: 'ppt/notesSlides/notesSlide1.xml', content: part('notes', notes) }]),
    ...more,
  ]);
}

/** An OpenDocument text. */
export function odt(body = '<text:p>Checklista</text:p>', more: readonly ZipPart[] = []): Buffer {
  const namespaces = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:dc="dc"';
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: `${xml}<office:document-content ${namespaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `${xml}<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
    },
    ...more,
  ]);
}
