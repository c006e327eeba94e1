import { vocabulary } from './vocabulary.ts';

export const evaluationTypes = vocabulary('evaluation-type', {
  internal: { sv: 'egen uppföljning', en: 'internal follow-up' },
  external: { sv: 'extern utvärdering', en: 'external evaluation' },
  research: { sv: 'följeforskning', en: 'research' },
  planned: { sv: 'planerad', en: 'planned' },
  mentioned: { sv: 'nämnd, resultat ej redovisat', en: 'mentioned, no result given' },
});

export const results = vocabulary('result', {
  better: { sv: 'bättre', en: 'better' },
  'no-difference': { sv: 'ingen skillnad', en: 'no difference' },
  worse: { sv: 'sämre', en: 'worse' },
  mixed: { sv: 'blandat', en: 'mixed' },
  'not-reported': { sv: 'inte redovisat', en: 'not reported' },
});

/** What stands behind a description; kept apart from what it showed and how far it has come. */
export const evidenceLevels = vocabulary('evidence-level', {
  described: { sv: 'beskriven', en: 'described' },
  'followed-up': { sv: 'uppföljd', en: 'followed up' },
  compared: { sv: 'jämförd', en: 'compared' },
  'several-independent': { sv: 'flera oberoende', en: 'several independent' },
});

export const claimKinds = vocabulary('claim-kind', {
  success: { sv: 'påstående om framgång', en: 'claim of success' },
  hope: { sv: 'förhoppning', en: 'hope' },
  experience: { sv: 'egen erfarenhet', en: 'own experience' },
  need: { sv: 'behov', en: 'need' },
  problem: { sv: 'problem', en: 'problem' },
  other: { sv: 'annat påstående', en: 'other claim' },
});

export const problemKinds = vocabulary('problem-kind', {
  background: { sv: 'bakgrund', en: 'background' },
  problem: { sv: 'problem', en: 'problem' },
  cause: { sv: 'orsak', en: 'cause' },
  delay: { sv: 'tid från signal till insats', en: 'delay from signal to effort' },
  consequence: { sv: 'följd', en: 'consequence' },
});

export const sourceKinds = vocabulary('source-kind', {
  'own-description': { sv: 'kommunens egen beskrivning', en: "the municipality's own description" },
  'press-release': { sv: 'pressmeddelande', en: 'press release' },
  'information-sheet': { sv: 'informationsblad', en: 'information sheet' },
  news: { sv: 'nyhet', en: 'news item' },
  blog: { sv: 'blogginlägg', en: 'blog post' },
  'session-description': { sv: 'programtext', en: 'session description' },
  report: { sv: 'rapport', en: 'report' },
  evaluation: { sv: 'utvärdering', en: 'evaluation' },
  'web-page': { sv: 'webbsida', en: 'web page' },
  law: { sv: 'lagtext', en: 'law' },
  other: { sv: 'annan', en: 'other' },
});

export const origins = vocabulary('origin', {
  municipality: { sv: 'kommunens egen text', en: "the municipality's own text" },
  retold: { sv: 'återberättad av redaktionen', en: 'retold by the editors' },
});

export const labels = vocabulary('label', {
  'own-description': { sv: 'Kommunens egen beskrivning', en: "The municipality's own description" },
  reviewed: { sv: 'Granskad av nätverket', en: 'Reviewed by the network' },
});

export const exactnesses = vocabulary('exactness', {
  exact: { sv: 'exakt', en: 'exact' },
  rounded: { sv: 'avrundat', en: 'rounded' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const fundingKinds = vocabulary('funding-kind', {
  grant: { sv: 'bidrag', en: 'grant' },
  'public-health': { sv: 'folkhälsomedel', en: 'public health funds' },
  'own-budget': { sv: 'egen budget', en: 'own budget' },
  'state-grant': { sv: 'statsbidrag', en: 'state grant' },
  'social-investment': { sv: 'social investering', en: 'social investment' },
  project: { sv: 'projektmedel', en: 'project funds' },
  other: { sv: 'annan', en: 'other' },
});

export const milestoneKinds = vocabulary('milestone-kind', {
  decision: { sv: 'beslut', en: 'decision' },
  'operation-start': { sv: 'start', en: 'start of operation' },
  budget: { sv: 'i budget', en: 'in the budget' },
  rollout: { sv: 'införande', en: 'roll-out' },
  'made-permanent': { sv: 'blev ordinarie verksamhet', en: 'made permanent' },
  follow: { sv: 'uppföljning', en: 'follow-up' },
  end: { sv: 'slut', en: 'end' },
  other: { sv: 'annat', en: 'other' },
});

export const licences = vocabulary('licence', {
  'cc-by-4.0': { sv: 'CC BY 4.0', en: 'CC BY 4.0' },
  'cc0-1.0': { sv: 'CC0 1.0', en: 'CC0 1.0' },
  'cc-by-sa-4.0': { sv: 'CC BY-SA 4.0', en: 'CC BY-SA 4.0' },
  'all-rights-reserved': { sv: 'alla rättigheter förbehållna', en: 'all rights reserved' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const materialKinds = vocabulary('material-kind', {
  template: { sv: 'mall', en: 'template' },
  form: { sv: 'blankett', en: 'form' },
  checklist: { sv: 'checklista', en: 'checklist' },
  guide: { sv: 'vägledning', en: 'guide' },
  film: { sv: 'film', en: 'film' },
  presentation: { sv: 'presentation', en: 'presentation' },
  report: { sv: 'rapport', en: 'report' },
  agreement: { sv: 'överenskommelse', en: 'agreement' },
  image: { sv: 'bild', en: 'image' },
  'research-overview': { sv: 'forskningsöversikt', en: 'research overview' },
  other: { sv: 'annat', en: 'other' },
});

export const relationKinds = vocabulary('relation', {
  related: { sv: 'hör ihop med', en: 'related to' },
  'part-of': { sv: 'är en del av', en: 'part of' },
  suggests: { sv: 'kan bli en egen beskrivning', en: 'suggests a description of' },
  replaces: { sv: 'ersätter', en: 'replaces' },
  'builds-on': { sv: 'bygger på', en: 'builds on' },
});

export const nameKinds = vocabulary('name-kind', {
  alias: { sv: 'kallas också', en: 'also called' },
  former: { sv: 'hette förut', en: 'formerly called' },
  abbreviation: { sv: 'förkortning', en: 'abbreviation' },
  'as-spelled': { sv: 'skrivs i källan', en: 'as spelled in the source' },
});
