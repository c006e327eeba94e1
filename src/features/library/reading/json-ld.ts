import type { Entry } from '../entry.ts';
import { type EntryFile, filePath, namedFiles } from '../materials/material-version.ts';

/** schema.org for search engines: what it is, who wrote it, where it stands. Safe inside a script element. */
export function entryJsonLd({ content, head, revision, files }: Entry, address: string): string {
  const type = content.steps.length > 0 ? 'HowTo' : 'Article';
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
    ...(type === 'HowTo' && {
      step: content.steps.map(({ title, text }) => ({
        '@type': 'HowToStep',
        name: title,
        ...(text && { text }),
      })),
    }),
  };
  const trail = [
    { '@type': 'ListItem', position: 1, name: 'Bibliotek', item: address.replace(/\/[^/]*$/, '') },
    { '@type': 'ListItem', position: 2, name: content.title, item: address },
  ];
  const graph = [article, { '@type': 'BreadcrumbList', itemListElement: trail }];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
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
