import { readFile } from 'node:fs/promises';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { DocumentRefusal } from './document.ts';
import type { TextSink } from './office-text.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

const mostPages = 1000;

/**
 * Reads a PDF: its pages, comments, form fields and properties. Scripts, attached files and commands that start programs
 * are refused. Answers whether some page is a picture that cannot be read.
 */
export async function readPdf(path: string, sink: TextSink): Promise<{ isUnreadable: boolean }> {
  const data = new Uint8Array(await readFile(path));
  if (startsPrograms(data)) throw new DocumentRefusal('file-script');
  const pdf = await openPdf(data);
  if (pdf.numPages > mostPages) throw new DocumentRefusal('file-unpacked');
  if (await isActive(pdf)) throw new DocumentRefusal('file-script');
  let isUnreadable = false;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    if (await page.getJSActions()) throw new DocumentRefusal('file-script');
    const text = await pageText(page);
    sink('text', `${text}\n`);
    for (const said of await annotationTexts(page)) sink('comments', `${said}\n`);
    if (text.trim() === '' && (await showsPicture(page))) isUnreadable = true;
    page.cleanup();
  }
  for (const value of await properties(pdf)) sink('properties', `${value}\n`);
  return { isUnreadable };
}

/** What stands in plain sight; the same within compressed objects never runs in the readers that people have. */
function startsPrograms(data: Uint8Array): boolean {
  return /\/(?:Launch|RichMedia)\b/.test(
    Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1'),
  );
}

async function openPdf(data: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(data, {
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentRefusal(isLocked ? 'file-locked' : 'file-damaged', { cause: error });
  }
}

async function isActive(pdf: Pdf): Promise<boolean> {
  const [actions, attachments] = await Promise.all([pdf.getJSActions(), pdf.getAttachments()]);
  return hasAny(actions) || hasAny(attachments);
}

function hasAny(found: unknown): boolean {
  if (found instanceof Map) return found.size > 0;
  return typeof found === 'object' && found !== null && Object.keys(found).length > 0;
}

async function pageText(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

/** Comments, alternative texts and what is filled in; an attached file or sound is refused. */
async function annotationTexts(page: Page): Promise<string[]> {
  const annotations: Record<string, unknown>[] = await page.getAnnotations();
  return annotations.flatMap((one) => {
    if (one['subtype'] === 'FileAttachment') throw new DocumentRefusal('file-script');
    const said = [
      textIn(one['contentsObj']),
      textIn(one['titleObj']),
      one['fieldValue'],
      one['alternativeText'],
    ];
    return said.flat().filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  });
}

function textIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'str' in value ? value.str : undefined;
}

async function showsPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const paints = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => paints.has(operator));
}

async function properties(pdf: Pdf): Promise<string[]> {
  const { info } = await pdf.getMetadata();
  const fields = ['Title', 'Subject', 'Keywords', 'Author', 'Creator'];
  const known = info as Readonly<Record<string, unknown>>;
  return fields.map((field) => known[field]).filter((value): value is string => typeof value === 'string');
}
