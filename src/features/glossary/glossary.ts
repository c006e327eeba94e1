import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '#src/lib/front-matter.ts';
import { sortTerms } from './glossary-rules.ts';
import { type Term, termFrontMatter } from './term.ts';

/** All terms in Swedish order, read from Markdown by plain Node; a bad file stops with its name and field. */
export function readGlossary(directory = 'content/glossary'): readonly Term[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return sortTerms(files.map((name) => readTerm(name, readFileSync(join(directory, name), 'utf8'))));
}

function readTerm(fileName: string, text: string): Term {
  const { data, body } = readFrontMatter(fileName, text);
  const parsed = termFrontMatter.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${fileName}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return { slug: fileName.replace(/\.md$/, ''), ...parsed.data, bodyMd: body };
}

let own: readonly Term[] | undefined;

/** The portal's own glossary, which is read once. */
export function ownGlossary(): readonly Term[] {
  own ??= readGlossary();
  return own;
}
