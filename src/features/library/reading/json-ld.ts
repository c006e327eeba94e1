import type { Entry } from '../entry/entry.ts';
import { toChapters } from '../guides/chapters.ts';
import { type EntryFile, filePath, namedFiles } from '../materials/files/material-version.ts';

/** schema.org for search engines: what it is, who wrote it, where it stands. Safe inside a script element. */
export function entryJsonLd(entry: Entry, address: string): string {
  const { content, head, revision, files } = entry;
  const steps = howToSteps(content);
  const parts = chaptersOf(entry, address);
  const type = steps.length > 0 ? 'HowTo' : 'Article';
  const media = namedFiles(content, files).map((file) => mediaOf(file, address));
  const article = {
    '@type': type,
    '@id': address,
    headline: content.title,
    name: content.title,
    description: content.summary,
    inLanguage: 'sv',
    datePublished: head.publishedAt ?? undefined,
    dateModified: revision.publishedAt ?? undefined,
    ...(media.length > 0 && { associatedMedia: media }),
    author: { '@type': 'Organization', name: head.organisation.name },
    ...(content.licence === 'cc-by-4.0' && { license: 'https://creativecommons.org/licenses/by/4.0/' }),
    ...(steps.length > 0 && { step: steps }),
    ...(parts.length > 0 && { hasPart: parts }),
  };
  const trail = [
    { '@type': 'ListItem', position: 1, name: 'Bibliotek', item: address.replace(/\/[^/]*$/, '') },
    { '@type': 'ListItem', position: 2, name: content.title, item: address },
  ];
  const graph = [article, { '@type': 'BreadcrumbList', itemListElement: trail }];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}

/** The steps of a model, or what a checklist ticks. */
function howToSteps({ kind, steps, checklist }: Entry['content']) {
  const ticks = kind === 'checklist' ? checklist.map(({ text }) => ({ title: text, text: undefined })) : [];
  return (steps.length > 0 ? steps : ticks).map(({ title, text }) => ({
    '@type': 'HowToStep',
    name: title,
    ...(text && { text }),
  }));
}

function chaptersOf({ content, html }: Entry, address: string) {
  if (content.kind !== 'guide') return [];
  return toChapters(html.description ?? '').chapters.map(({ id, title }) => ({
    '@type': 'WebPageElement',
    name: title,
    url: `${address}#${id}`,
  }));
}

function mediaOf(file: EntryFile, address: string) {
  return {
    '@type': 'MediaObject',
    name: file.fileName,
    encodingFormat: file.mime,
    contentSize: String(file.sizeBytes),
    contentUrl: new URL(filePath(file), address).href,
  };
}
