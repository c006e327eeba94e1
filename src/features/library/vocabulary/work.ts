import { vocabulary } from './vocabulary.ts';

export const kinds = vocabulary('kind', {
  'way-of-working': { sv: 'Arbetssätt', en: 'Way of working', synonyms: ['metod', 'rutin'] },
  'team-or-service': {
    sv: 'Team eller verksamhet',
    en: 'Team or service',
    synonyms: ['närvaroteam', 'skolsocialt team', 'skolnärvaroteam'],
  },
  'stepped-model': { sv: 'Stegmodell', en: 'Stepped model', synonyms: ['trappa', 'frånvarotrappa'] },
  role: { sv: 'Roll', en: 'Role' },
  project: { sv: 'Projekt', en: 'Project' },
  'good-example': { sv: 'Gott exempel', en: 'Good example' },
  guide: { sv: 'Vägledning', en: 'Guide', synonyms: ['guide', 'handbok'] },
  template: { sv: 'Mall', en: 'Template', synonyms: ['blankett'] },
  checklist: { sv: 'Checklista', en: 'Checklist' },
  film: { sv: 'Film', en: 'Film or recording', synonyms: ['inspelning'] },
  'research-overview': { sv: 'Forskningsöversikt', en: 'Research overview' },
  'event-material': { sv: 'Material från möte', en: 'Event material', synonyms: ['konferens', 'workshop'] },
});

export const statuses = vocabulary('status', {
  idea: { sv: 'idé', en: 'idea' },
  trial: { sv: 'prövas', en: 'being tried', synonyms: ['pilot', 'test'] },
  project: { sv: 'projekt', en: 'project' },
  ordinary: { sv: 'ordinarie verksamhet', en: 'ordinary operation', synonyms: ['permanent'] },
  dormant: { sv: 'vilande', en: 'dormant' },
  ended: { sv: 'avslutad', en: 'ended' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const tiers = vocabulary('tier', {
  promoting: { sv: 'främjande', en: 'promoting' },
  preventing: { sv: 'förebyggande', en: 'preventing' },
  remedial: { sv: 'åtgärdande', en: 'remedial' },
  return: { sv: 'återgång till skolan', en: 'return to school', synonyms: ['återgång'] },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const uses = vocabulary('use', {
  service: { sv: 'en verksamhet som andra kan använda', en: 'a service that others can use' },
  'do-it-yourself': { sv: 'något som andra kan göra själva', en: 'something that others can do themselves' },
  both: { sv: 'både och', en: 'both' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const efforts = vocabulary('what-it-takes', {
  'fits-existing': { sv: 'ryms i det vi har', en: 'fits in what we have' },
  'time-moved': { sv: 'kräver att tid flyttas', en: 'time must be moved', synonyms: ['omprioritering'] },
  'new-post': { sv: 'kräver ny tjänst', en: 'needs a new post' },
  'joint-decision': { sv: 'kräver beslut mellan förvaltningar', en: 'needs a decision between departments' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const arenas = vocabulary('arena', {
  school: { sv: 'skola', en: 'school' },
  home: { sv: 'hem', en: 'home' },
  leisure: { sv: 'fritid', en: 'leisure' },
  digital: { sv: 'digitalt', en: 'digital' },
});

export const phases = vocabulary('phase', {
  'early-signs': {
    sv: 'tidig upptäckt',
    en: 'early detection',
    synonyms: ['tidiga tecken', 'tidiga signaler'],
  },
  investigation: { sv: 'utredning', en: 'investigation' },
  support: { sv: 'stöd och insatser', en: 'support' },
  return: { sv: 'återgång', en: 'return' },
});

export const themes = vocabulary('theme', {
  organisation: { sv: 'organisation', en: 'organisation' },
  systematics: { sv: 'systematik', en: 'systematic work' },
  relations: { sv: 'relationer', en: 'relations' },
  cooperation: { sv: 'samverkan', en: 'co-operation' },
  'learning-environment': { sv: 'lärmiljö', en: 'learning environment' },
  assessment: { sv: 'kartläggning', en: 'assessment' },
  transitions: { sv: 'övergångar', en: 'transitions' },
  statistics: { sv: 'statistik och uppföljning', en: 'statistics and follow-up' },
  equity: { sv: 'likvärdighet', en: 'equity' },
});

export const aimDomains = vocabulary('aim-domain', {
  attendance: { sv: 'närvaro', en: 'attendance' },
  results: { sv: 'resultat i skolan', en: 'school results' },
  'mental-health': { sv: 'psykisk hälsa', en: 'mental health' },
  wellbeing: { sv: 'trivsel och trygghet', en: 'well-being' },
  leisure: { sv: 'fritid', en: 'leisure' },
  teaching: { sv: 'fungerande undervisning', en: 'working schooling' },
  'early-help': { sv: 'hjälp i tid', en: 'help in time' },
  cooperation: { sv: 'samverkan', en: 'co-operation' },
  'own-organisation': { sv: 'den egna organisationen', en: 'own organisation' },
});

export const activityTypes = vocabulary('activity-type', {
  coordinating: { sv: 'samordnande', en: 'co-ordinating' },
  supporting: { sv: 'stödjande', en: 'supporting' },
  operative: { sv: 'operativ', en: 'operative' },
  assessing: { sv: 'kartläggande', en: 'assessing', synonyms: ['kartläggning', 'analys'] },
  implementing: { sv: 'implementering', en: 'implementing' },
  advising: { sv: 'handledande', en: 'advising', synonyms: ['konsultativ', 'handledning'] },
  planning: { sv: 'planerande', en: 'planning' },
  evaluating: { sv: 'utvärderande', en: 'evaluating' },
  informing: { sv: 'informerande', en: 'informing' },
});

export const extents = vocabulary('extent', {
  base: { sv: 'grunduppdrag', en: 'base assignment' },
  sometimes: { sv: 'ibland', en: 'sometimes' },
  partly: { sv: 'delvis', en: 'partly' },
  'on-need': { sv: 'vid behov', en: 'when needed' },
});

export const staffingSources = vocabulary('staffing-source', {
  reprioritised: { sv: 'omprioritering', en: 'reprioritised staff' },
  'new-post': { sv: 'ny tjänst', en: 'new post' },
  'project-funding': { sv: 'projektmedel', en: 'project funding' },
  'existing-staff': { sv: 'befintlig personal', en: 'existing staff' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const costs = vocabulary('cost', {
  free: { sv: 'kostnadsfritt', en: 'free of charge' },
  fee: { sv: 'avgift', en: 'fee' },
  unknown: { sv: 'vet inte', en: 'not known' },
});
