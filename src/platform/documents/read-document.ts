import { readContentType } from './content-type.ts';
import {
  type DocumentReading,
  DocumentRefusal,
  type DocumentType,
  isPicture,
  typeOfName,
} from './document.ts';
import type { TextSink } from './office-text.ts';
import { readPackage } from './package-reader.ts';
import { createTextCollector } from './text-collector.ts';

/** A file on the disk, what it is called, and where a picture is drawn anew. */
export type DocumentRequest = { path: string; name: string; output: string };

/** Says what a file is and reads all its text, or why it is refused. Runs in a worker, which is ended when it takes too long. */
export async function readDocument({ path, name, output }: DocumentRequest): Promise<DocumentReading> {
  const collector = createTextCollector();
  try {
    const content = await readContentType(path);
    const { type, isUnreadable } = await readContent(content, path, output, collector.add);
    if (typeOfName(name) !== type) throw new DocumentRefusal('file-extension');
    return { ok: true, type, isUnreadable, texts: collector.texts() };
  } catch (error) {
    if (error instanceof DocumentRefusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

async function readContent(
  content: DocumentType | 'package',
  path: string,
  output: string,
  sink: TextSink,
): Promise<{ type: DocumentType; isUnreadable: boolean }> {
  if (content === 'package') return { type: await readPackage(path, sink), isUnreadable: false };
  if (isPicture(content)) {
    const { redrawPicture } = await import('./picture-writer.ts');
    await redrawPicture(path, content, output);
    return { type: content, isUnreadable: false };
  }
  const { readPdf } = await import('./pdf-reader.ts');
  return { type: content, ...(await readPdf(path, sink)) };
}
