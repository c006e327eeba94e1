import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Proposals } from '#src/features/library/proposal/proposal.ts';
import { longestText } from '#src/features/library/proposal/proposal-input.ts';
import { heldBackWords } from '#src/features/library/proposal/proposal-text.ts';
import { proposeFrom } from '#src/features/library/proposal/propose.ts';
import { decodeText, documentText, isPlainText } from '#src/features/library/proposal/text-from-file.ts';
import { parseReferenceData } from '#src/features/network/municipalities/reference-rules.ts';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import { createDocumentReader } from '#src/platform/documents/document-reader.ts';
import { UsageError } from '../failure.ts';
import { result } from '../output.ts';

const reference = fileURLToPath(new URL('../../../content/reference/municipalities.csv', import.meta.url));

/** `portal propose` */
export function addPropose(program: Command): void {
  program
    .command('propose')
    .description('read a Swedish text and propose facts for a description, as JSON (docs/proposals.md)')
    .argument('<file>', 'plain text, docx, odt or pdf; - reads plain text from standard input')
    .action(async (file: string) => result(JSON.stringify(propose(await readText(file)), null, 2)));
}

/** What the text proposes; a text with identity numbers is refused whole. */
export function propose(text: string): Omit<Proposals, 'covered'> {
  if (text.length > longestText) throw new UsageError(`The text is longer than ${longestText} characters.`);
  const lines = text.split('\n');
  const faulty = lines.findIndex((line) => blockedText({ line })['line'] !== undefined);
  if (faulty >= 0) throw new UsageError(`Line ${faulty + 1}: an identity number. Take it away.`);
  if (blockedText({ text })['text']) throw new UsageError('The text holds an identity number. Take it away.');
  const { covered: _, ...read } = proposeFrom(text, { places: placeNames(), words: heldBackWords() });
  return read;
}

function placeNames(): ReadonlySet<string> {
  const { counties, municipalities } = parseReferenceData(readFileSync(reference, 'utf8'));
  return new Set([...counties, ...municipalities].map(({ shortName }) => shortName));
}

async function readText(file: string): Promise<string> {
  if (file !== '-' && !isPlainText(file) && /\.(?:docx|odt|pdf|pptx|xlsx)$/i.test(file))
    return readDocument(file);
  const text = decodeText(await readBytes(file));
  if (text === undefined) throw new UsageError(`${file}: not a text in UTF-8.`);
  if (text.trim() === '') throw new UsageError(`${file}: empty.`);
  return text;
}

async function readDocument(file: string): Promise<string> {
  await readBytes(file);
  const documents = createDocumentReader();
  try {
    const read = await documentText({ documents }, { path: file, name: file, output: '' });
    if (!read.ok) throw new UsageError(`${file}: ${read.errors['upload']?.code ?? 'cannot be read'}.`);
    return read.value;
  } finally {
    await documents.close();
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await readAll(process.stdin) : await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${file}: cannot be read (${code}).`);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
