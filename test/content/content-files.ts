import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type ContentFile = {
  readonly name: string;
  readonly slug: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
};

const CONTENT = new URL('../../content/', import.meta.url).pathname;

/** Every Markdown file of a content folder, split into front matter and body; a file without front matter fails. */
export function readContentFiles(folder: 'glossary' | 'pages' | 'library'): ContentFile[] {
  return readdirSync(join(CONTENT, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => splitFile(name, readFileSync(join(CONTENT, folder, name), 'utf8')));
}

function splitFile(name: string, text: string): ContentFile {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) throw new Error(`${name}: no front matter`);
  const [, head = '', body = ''] = match;
  return { name, slug: name.replace(/\.md$/, ''), text, data: parse(head), body: body.trim() };
}
