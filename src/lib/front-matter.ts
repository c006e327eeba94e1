import { parse } from 'yaml';

/** What stands above a Markdown text as YAML, and the text; throws with the name of a file that has none. */
export function readFrontMatter(fileName: string, file: string): { data: unknown; body: string } {
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  if (yaml === undefined || body === undefined) throw new Error(`${fileName}: no front matter`);
  return { data: parse(yaml), body: body.trim() };
}
