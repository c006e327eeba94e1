import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { JudgedDocument, RelevanceList } from '#src/features/search/evaluation/evaluate-index.ts';

const library = new URL('../../../../content/library/', import.meta.url);
const queries = new URL('../lists/queries.json', import.meta.url);
const front = z.object({ slug: z.string(), title: z.string(), summary: z.string() });

/** Our own queries over the starting library, by title, summary and text; judged before any result was looked at. */
export function readOwnList(): RelevanceList {
  const files = readdirSync(library).filter((name) => name.endsWith('.md'));
  const documents = files.map((name) => readEntry(readFileSync(new URL(name, library), 'utf8')));
  return { documents, ...JSON.parse(readFileSync(queries, 'utf8')) };
}

function readEntry(text: string): JudgedDocument {
  const [, yaml = '', ...body] = text.split(/^---$/m);
  const { slug, title, summary } = front.parse(parse(yaml));
  return { id: slug, title, body: `${summary}\n${body.join('---')}` };
}
