import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { createDocumentReader } from '#src/platform/documents/document-reader.ts';
import { docx, odt, pptx, xlsx } from '../support/documents/office.ts';
import { pdf } from '../support/documents/pdf.ts';
import { rssMb } from './process-usage.ts';
import { percentile } from './timed.ts';

const sentence =
  'Rektor ser till att franvaron utreds skyndsamt i samrad med eleven och elevens vardnadshavare. ';
const page = sentence.repeat(25);

/** Ten pages of text in each format. */
const makers = {
  docx: () => docx({ text: Array.from({ length: 10 }, () => page) }),
  odt: () => odt(`<text:p>${page}</text:p>`.repeat(10)),
  pptx: () => pptx({ slide: page, notes: page.repeat(9) }),
  xlsx: () => xlsx([{ name: 'Blad1', rows: Array.from({ length: 250 }, () => [sentence, 1]) }]),
  pdf: () => pdf({ pages: Array.from({ length: 10 }, () => page) }),
};
type Format = keyof typeof makers;

export type Extraction = {
  documents: number;
  documentsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  rssGrowthMb: number;
  failed: number;
  /** The package that we read PDF with, in this thread and without what we look for besides text. */
  unpdfAlone: { p50Ms: number };
};

/** Reads so many documents one after the other, as uploads come: the thread's start is part of it. */
export async function measureExtraction(count: number): Promise<Extraction> {
  const folder = await mkdtemp(join(tmpdir(), 'narvaronatet-extraction-'));
  const reader = createDocumentReader();
  try {
    const files = await writeDocuments(folder, count);
    const [before, began] = [rssMb(process.pid), performance.now()];
    const latencies: number[] = [];
    let failed = 0;
    for (const { path, name } of files) {
      const start = performance.now();
      const reading = await reader.read({ path, name, output: `${path}.out` });
      latencies.push(performance.now() - start);
      if (!reading.ok) failed += 1;
    }
    const seconds = (performance.now() - began) / 1000;
    return {
      documents: count,
      documentsPerSecond: Math.round(count / seconds),
      p50Ms: percentile(latencies, 0.5),
      p99Ms: percentile(latencies, 0.99),
      rssGrowthMb: rssMb(process.pid) - before,
      failed,
      unpdfAlone: { p50Ms: await readPdfAlone(files.filter(({ name }) => name.endsWith('.pdf'))) },
    };
  } finally {
    await reader.close();
    await rm(folder, { recursive: true });
  }
}

type File = { path: string; name: string };

async function writeDocuments(folder: string, count: number): Promise<File[]> {
  const formats = Object.keys(makers) as Format[];
  const files: File[] = [];
  for (let n = 0; n < count; n += 1) {
    const format = formats[n % formats.length] ?? 'docx';
    const name = `dokument-${n}.${format}`;
    await writeFile(join(folder, name), makers[format]());
    files.push({ path: join(folder, name), name });
  }
  return files;
}

async function readPdfAlone(files: readonly File[]): Promise<number> {
  const latencies: number[] = [];
  for (const { path } of files) {
    const start = performance.now();
    await extractText(new Uint8Array(await readFile(path)));
    latencies.push(performance.now() - start);
  }
  return percentile(latencies, 0.5);
}
