import type { hits as swedish } from '#src/i18n/sv/library/hits.ts';

export const hits: typeof swedish = {
  chapter: 'Chapter of the guide',
  file: 'File of the description',
  term: 'Glossary',
  page: 'Page of the portal',
  noLongerSince: (date) => `No longer in force, valid until ${date}`,
  notYet: (date) => `In force from ${date}`,
};
