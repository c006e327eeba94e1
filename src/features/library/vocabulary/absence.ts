import { vocabulary } from './vocabulary.ts';

export const absencePatterns = vocabulary('absence-pattern', {
  valid: { sv: 'giltig frånvaro', en: 'valid absence', synonyms: ['sjukfrånvaro', 'beviljad ledighet'] },
  invalid: {
    sv: 'ogiltig frånvaro',
    en: 'invalid absence',
    synonyms: ['olovlig frånvaro', 'skolk', 'skolka'],
  },
  reported: { sv: 'anmäld frånvaro', en: 'reported absence', synonyms: ['sjukanmälan'] },
  late: { sv: 'sen ankomst', en: 'late arrival', synonyms: ['försenad'] },
  scattered: {
    sv: 'ströfrånvaro',
    en: 'scattered absence',
    synonyms: ['enstaka lektioner', 'korridorsvandrare'],
  },
  'in-school': {
    sv: 'frånvaro i skolan',
    en: 'absence within school',
    synonyms: ['på plats men inte på lektion', 'avvikit'],
  },
  repeated: { sv: 'upprepad frånvaro', en: 'repeated absence', synonyms: ['återkommande'] },
  longer: {
    sv: 'längre frånvaro',
    en: 'longer absence',
    synonyms: ['sammanhängande', 'hemma på deltid', 'hemma på heltid'],
  },
  'long-term': {
    sv: 'långvarig frånvaro',
    en: 'long-term absence',
    synonyms: ['hemmasittare', 'hemmavarande', 'total frånvaro', 'ELOF'],
  },
  'early-signs': {
    sv: 'tidiga tecken',
    en: 'early signs',
    synonyms: ['begynnande frånvaro', 'risk', 'skolundvikande', 'tidiga signaler'],
  },
});

/** What an effort tries to change; never stored about a pupil. Groups after SOU 2016:94. */
export const hindrances = vocabulary('hindrance', {
  insecurity: {
    sv: 'otrygghet, mobbning eller kränkningar',
    en: 'insecurity, bullying or abuse',
    group: 'school',
    synonyms: ['utfrysning', 'rädsla'],
  },
  'relations-to-adults': {
    sv: 'relationer till vuxna i skolan',
    en: 'relations to adults at school',
    group: 'school',
    synonyms: ['konflikt med lärare', 'tillit'],
  },
  'support-insufficient': {
    sv: 'stöd och anpassningar räcker inte',
    en: 'support and adjustments do not suffice',
    group: 'school',
    synonyms: ['inlärningssvårigheter', 'dyslexi', 'särskilt stöd'],
  },
  'learning-environment': {
    sv: 'lärmiljö och intryck',
    en: 'learning environment and impressions',
    group: 'school',
    synonyms: ['ljud', 'trängsel', 'matsal', 'lågaffektivt'],
  },
  'teaching-not-meaningful': {
    sv: 'undervisning som inte känns meningsfull',
    en: 'teaching that does not feel meaningful',
    group: 'school',
    synonyms: ['motivation', 'över- och underkrav', 'särskild begåvning'],
  },
  transitions: {
    sv: 'övergångar och byten',
    en: 'transitions and changes',
    group: 'school',
    synonyms: ['stadiebyte', 'skolbyte', 'vikarier'],
  },
  'timetable-and-travel': {
    sv: 'schema, håltimmar och skolväg',
    en: 'timetable, free periods and the way to school',
    group: 'school',
    synonyms: ['skolskjuts', 'förflyttning'],
  },
  anxiety: {
    sv: 'oro och ångest',
    en: 'worry and anxiety',
    group: 'individual',
    synonyms: ['social rädsla', 'panik', 'stress'],
  },
  depression: {
    sv: 'nedstämdhet',
    en: 'low mood',
    group: 'individual',
    synonyms: ['depression', 'psykisk ohälsa'],
  },
  neuropsychiatric: {
    sv: 'neuropsykiatriska svårigheter',
    en: 'neuropsychiatric difficulties',
    group: 'individual',
    synonyms: ['NPF', 'adhd', 'autism'],
  },
  'illness-or-disability': {
    sv: 'sjukdom, smärta eller funktionsnedsättning',
    en: 'illness, pain or disability',
    group: 'individual',
    synonyms: ['huvudvärk', 'mage', 'migrän', 'IF'],
  },
  sleep: {
    sv: 'sömn och dygnsrytm',
    en: 'sleep and daily rhythm',
    group: 'individual',
    synonyms: ['vänt på dygnet', 'trötthet'],
  },
  'family-situation': {
    sv: 'familjens situation',
    en: "the family's situation",
    group: 'family',
    synonyms: ['separation', 'ekonomi', 'flytt', 'barn som anhörig', 'ansvar för syskon'],
  },
  violence: {
    sv: 'våld eller hedersrelaterat förtryck',
    en: 'violence or honour-related oppression',
    group: 'family',
    synonyms: ['far illa', 'orosanmälan'],
  },
  'peers-and-risks': {
    sv: 'kamrater, spel eller riskmiljöer',
    en: 'peers, gaming or risk environments',
    group: 'leisure',
    synonyms: ['ensamhet', 'skärmtid', 'droger', 'kriminalitet'],
  },
  unknown: { sv: 'inte känt ännu', en: 'not known yet' },
});
