/** What the search says about a hit beside its own words. */
export const hits = {
  chapter: 'Kapitel i vägledningen',
  file: 'Fil till beskrivningen',
  term: 'Ordlista',
  page: 'Sida i portalen',
  noLongerSince: (date: string) => `Gäller inte längre, till och med ${date}`,
  notYet: (date: string) => `Gäller från ${date}`,
};
