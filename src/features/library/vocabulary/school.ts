import { vocabulary } from './vocabulary.ts';

export const schoolForms = vocabulary('school-form', {
  'preschool-class': {
    sv: 'förskoleklass',
    en: 'preschool class',
    synonyms: ['F-klass', 'sexårsverksamhet'],
  },
  'compulsory-school': { sv: 'grundskola', en: 'compulsory school' },
  'adapted-compulsory-school': {
    sv: 'anpassad grundskola',
    en: 'adapted compulsory school',
    synonyms: ['grundsärskola', 'grundsär', 'särskola'],
    validFrom: '2023-07-02',
  },
  'special-school': { sv: 'specialskola', en: 'special school' },
  'sami-school': { sv: 'sameskola', en: 'Sami school' },
  'leisure-time-centre': { sv: 'fritidshem', en: 'leisure-time centre', synonyms: ['fritids'] },
  'upper-secondary-school': { sv: 'gymnasieskola', en: 'upper secondary school', synonyms: ['gymnasium'] },
  'adapted-upper-secondary-school': {
    sv: 'anpassad gymnasieskola',
    en: 'adapted upper secondary school',
    synonyms: ['gymnasiesärskola', 'gymnasiesär'],
    validFrom: '2023-07-02',
  },
});

export const schoolYears = vocabulary('school-year', {
  f: { sv: 'förskoleklass', en: 'preschool class', synonyms: ['åk F', 'F-klass'] },
  'year-1': { sv: 'årskurs 1', en: 'year 1', synonyms: ['åk 1', 'lågstadiet'] },
  'year-2': { sv: 'årskurs 2', en: 'year 2', synonyms: ['åk 2', 'lågstadiet'] },
  'year-3': { sv: 'årskurs 3', en: 'year 3', synonyms: ['åk 3', 'lågstadiet'] },
  'year-4': { sv: 'årskurs 4', en: 'year 4', synonyms: ['åk 4', 'mellanstadiet'] },
  'year-5': { sv: 'årskurs 5', en: 'year 5', synonyms: ['åk 5', 'mellanstadiet'] },
  'year-6': { sv: 'årskurs 6', en: 'year 6', synonyms: ['åk 6', 'mellanstadiet'] },
  'year-7': { sv: 'årskurs 7', en: 'year 7', synonyms: ['åk 7', 'högstadiet'] },
  'year-8': { sv: 'årskurs 8', en: 'year 8', synonyms: ['åk 8', 'högstadiet'] },
  'year-9': { sv: 'årskurs 9', en: 'year 9', synonyms: ['åk 9', 'högstadiet'] },
  'upper-secondary-1': { sv: 'gymnasiet år 1', en: 'upper secondary year 1', synonyms: ['gy 1'] },
  'upper-secondary-2': { sv: 'gymnasiet år 2', en: 'upper secondary year 2', synonyms: ['gy 2'] },
  'upper-secondary-3': { sv: 'gymnasiet år 3', en: 'upper secondary year 3', synonyms: ['gy 3'] },
});

export const operators = vocabulary('operator', {
  municipal: { sv: 'kommunal', en: 'municipal' },
  independent: {
    sv: 'fristående (enskild huvudman)',
    en: 'independent',
    synonyms: ['friskola', 'fristående'],
  },
  state: { sv: 'statlig', en: 'state' },
  region: { sv: 'region', en: 'regional', synonyms: ['landsting'] },
});

/** How the years or ages were settled: said by the source, or worked out by us from what it says. */
export const bases = vocabulary('basis', {
  stated: { sv: 'står i källan', en: 'stated by the source' },
  mapped: { sv: 'vår översättning', en: 'our mapping' },
});

export const residenceRules = vocabulary('residence-rule', {
  'registered-in-municipality': {
    sv: 'folkbokförd i kommunen',
    en: 'registered in the municipality',
    synonyms: ['skriven i kommunen'],
  },
  'school-in-municipality': { sv: 'går i skola i kommunen', en: 'goes to school in the municipality' },
  'no-rule': { sv: 'inget krav', en: 'no rule' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const pupilGroups = vocabulary('pupil-group', {
  'compulsory-school-age': { sv: 'skolpliktiga elever', en: 'pupils of compulsory school age' },
  'upper-secondary': { sv: 'elever i gymnasieskolan', en: 'upper secondary pupils' },
  'all-pupils': { sv: 'alla elever', en: 'all pupils' },
  'all-children': { sv: 'alla barn', en: 'all children' },
  'not-stated': { sv: 'framgår inte', en: 'not stated' },
});

/** Whom an entry is for, as far as absence goes; never stored about a pupil. */
export const situations = vocabulary('situation', {
  'at-risk': {
    sv: 'elever som riskerar frånvaro',
    en: 'pupils at risk of absence',
    synonyms: ['riskerar skolproblem'],
  },
  'has-absence': {
    sv: 'elever med problematisk skolfrånvaro',
    en: 'pupils with problematic absence',
    synonyms: ['hemmasittare', 'skolvägran'],
  },
  complex: { sv: 'flera svårigheter samtidigt', en: 'complex situations', synonyms: ['komplex problematik'] },
  'beyond-school-remit': {
    sv: 'behöver mer än skolans uppdrag rymmer',
    en: "needs more than the school's remit",
  },
  'needs-coordination': { sv: 'behöver samordning med andra', en: 'needs co-ordination with others' },
  'support-everywhere': { sv: 'behöver stöd i alla miljöer', en: 'needs support in all environments' },
  'all-pupils': { sv: 'alla elever', en: 'all pupils' },
});
