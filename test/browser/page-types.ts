import type { TestRole } from '#test/pages/access/row.ts';

export type PageType = { name: string; address: string; role?: TestRole };

/** Each page type in each state that the demo network shows (A3, A6). */
export const pageTypes: readonly PageType[] = [
  { name: 'start', address: '/' },
  { name: 'glossary', address: '/ordlista' },
  { name: 'glossary term', address: '/ordlista/problematisk-skolfranvaro' },
  { name: 'help', address: '/hjalp' },
  { name: 'about', address: '/om' },
  { name: 'accessibility statement', address: '/om/tillganglighet' },
  { name: 'missing page', address: '/finns-inte' },
];
