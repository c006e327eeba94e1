import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFrontMatter } from '#src/lib/front-matter.ts';

/** A page that the editors write: `content/pages/<slug>.md`, in English `<slug>.en.md`. */
export type EditorialPage = {
  slug: string;
  path: string;
  title: string;
  description: string;
  /** `YYYY-MM-DD`. */
  updated: string;
  bodyMd: string;
};

const frontMatter = z.object({ title: z.string(), description: z.string(), updated: z.iso.date() });

/** Pages that do not stand beneath `/om`. */
const ownPaths: Readonly<Record<string, string>> = {
  om: '/om',
  hjalp: '/hjalp',
  'for-vardnadshavare-och-elever': '/for-vardnadshavare-och-elever',
};

/** The pages in one language, read from Markdown by plain Node; a bad file stops with its name. */
export function readEditorialPages(lang: 'sv' | 'en', directory = 'content/pages'): readonly EditorialPage[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return files
    .filter((name) => name.endsWith('.en.md') === (lang === 'en'))
    .sort()
    .map((name) => readPage(name, readFileSync(join(directory, name), 'utf8')));
}

function readPage(fileName: string, text: string): EditorialPage {
  const slug = fileName.replace(/(\.en)?\.md$/, '');
  const { data, body } = readFrontMatter(fileName, text);
  const parsed = frontMatter.safeParse(data);
  if (!parsed.success) throw new Error(`${fileName}: ${parsed.error.issues[0]?.path.join('.')}`);
  return { slug, path: ownPaths[slug] ?? `/om/${slug}`, ...parsed.data, bodyMd: body };
}

const own = new Map<'sv' | 'en', readonly EditorialPage[]>();

/** The portal's own pages, which are read once. */
export function ownPages(lang: 'sv' | 'en'): readonly EditorialPage[] {
  const pages = own.get(lang) ?? readEditorialPages(lang);
  own.set(lang, pages);
  return pages;
}
