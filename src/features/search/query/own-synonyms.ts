import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';

/** Everyday words for school and absence that neither the glossary nor a vocabulary names. */
export const ownSynonyms: readonly SynonymGroup[] = [
  equal('årskurs', 'åk', 'klass'),
  equal('vårdnadshavare', 'förälder'),
  equal('kapitel', 'kap'),
  equal('högstadium', 'årskurs 7–9'),
  equal('mellanstadium', 'årskurs 4–6'),
  equal('lågstadium', 'årskurs 1–3'),
  equal('anpassad grundskola', 'särskola', 'grundsärskola'),
  equal('anpassad gymnasieskola', 'gymnasiesärskola'),
  equal('idrott', 'gympa'),
  equal('hemkunskap', 'hem- och konsumentkunskap'),
  equal('mobil', 'mobiltelefon'),
  equal('e-post', 'mejl', 'mail'),
  equal('webbplats', 'hemsida', 'webbsida'),
  equal('skolskjuts', 'skoltaxi', 'skolbuss'),
  equal('elevassistent', 'resursperson'),
  equal('hemundervisning', 'undervisning i hemmet'),
  { ...equal('morgonrutin'), broader: ['rutiner på morgonen'] },
];

function equal(shown: string, ...others: string[]): SynonymGroup {
  return { shown, equal: others, silent: [], broader: [] };
}
