import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sortTerms } from './glossary-rules.ts';
import { type Term, termFrontMatter } from './term.ts';

/** All terms in Swedish order, read from Markdown by plain Node; a bad file stops with its name and field. */
export function readGlossary(directory = 'content/glossary'): readonly Term[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return sortTerms(files.map((name) => readTerm(name, readFileSync(join(directory, name), 'utf8'))));
}

function readTerm(fileName: string, text: string): Term {
  const [, frontMatter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (frontMatter === undefined || body === undefined) throw new Error(`${fileName}: no front matter`);
  const parsed = termFrontMatter.safeParse(parse(frontMatter));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${fileName}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return { slug: fileName.replace(/\.md$/, ''), ...parsed.data, bodyMd: body.trim() };
}
