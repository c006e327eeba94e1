import { vocabulary } from './vocabulary.ts';

/** Who works in it: trades and functions in one list, as the municipalities speak. */
export const professions = vocabulary('profession', {
  'head-teacher': { sv: 'rektor', en: 'head teacher', synonyms: ['skolledare'] },
  'deputy-head-teacher': { sv: 'biträdande rektor', en: 'deputy head teacher' },
  'school-director': { sv: 'skolchef', en: 'director of schools', synonyms: ['utbildningschef'] },
  'head-of-department': { sv: 'förvaltningschef', en: 'head of department' },
  'area-manager': { sv: 'verksamhetschef', en: 'area manager', synonyms: ['avdelningschef'] },
  'pupil-health-manager': { sv: 'elevhälsochef', en: 'pupil health manager' },
  'school-counsellor': { sv: 'skolkurator', en: 'school counsellor', synonyms: ['kurator'] },
  'school-nurse': { sv: 'skolsköterska', en: 'school nurse' },
  nurse: { sv: 'sjuksköterska', en: 'nurse' },
  'school-doctor': { sv: 'skolläkare', en: 'school doctor' },
  'school-psychologist': { sv: 'skolpsykolog', en: 'school psychologist' },
  psychologist: { sv: 'psykolog', en: 'psychologist' },
  'special-educator': { sv: 'specialpedagog', en: 'special educator' },
  'special-needs-teacher': { sv: 'speciallärare', en: 'special needs teacher' },
  teacher: { sv: 'lärare', en: 'teacher', synonyms: ['pedagog', 'pedagogisk personal'] },
  mentor: { sv: 'mentor', en: 'mentor', synonyms: ['klassföreståndare'] },
  'pupil-assistant': { sv: 'elevassistent', en: 'pupil assistant' },
  'social-educator': { sv: 'socialpedagog', en: 'social educator' },
  'social-worker': { sv: 'socionom', en: 'social worker (trained)' },
  'school-social-worker': { sv: 'skolsocionom', en: 'school social worker' },
  'social-services-officer': { sv: 'socialsekreterare', en: 'social services officer' },
  'family-therapist': { sv: 'familjebehandlare', en: 'family therapist' },
  'outreach-worker': { sv: 'fältsekreterare', en: 'outreach worker', synonyms: ['fältare'] },
  'housing-support-worker': { sv: 'boendestödjare', en: 'housing support worker' },
  'occupational-therapist': { sv: 'arbetsterapeut', en: 'occupational therapist' },
  'career-counsellor': { sv: 'studie- och yrkesvägledare', en: 'career counsellor', synonyms: ['syv'] },
  'youth-leader': { sv: 'fritidsledare', en: 'youth leader' },
  'attendance-coordinator': {
    sv: 'närvarokoordinator',
    en: 'attendance coordinator',
    synonyms: ['koordinator', 'koordinator för ökad skolnärvaro'],
  },
  'process-leader': { sv: 'processledare', en: 'process leader' },
  'team-leader': { sv: 'teamledare', en: 'team leader' },
  'compulsory-attendance-officer': { sv: 'skolpliktshandläggare', en: 'compulsory attendance officer' },
  'contact-person': { sv: 'kontaktperson', en: 'contact person' },
  'press-officer': { sv: 'pressansvarig', en: 'press officer', synonyms: ['kommunikatör'] },
  other: { sv: 'annan', en: 'other' },
});

export const teamRelations = vocabulary('team-relation', {
  member: { sv: 'ingår', en: 'member' },
  access: { sv: 'tillgång till', en: 'access to' },
  lead: { sv: 'leder', en: 'leads' },
});

export const agencies = vocabulary('agency', {
  school: { sv: 'skola', en: 'school' },
  'pupil-health': {
    sv: 'elevhälsa',
    en: 'pupil health',
    synonyms: ['EHT', 'elevhälsoteam', 'barn- och elevhälsa'],
  },
  'education-department': {
    sv: 'utbildningsförvaltning',
    en: 'education department',
    synonyms: ['barn- och utbildningsförvaltning', 'UF', 'UBF'],
  },
  'social-services': {
    sv: 'socialtjänst',
    en: 'social services',
    synonyms: ['SOC', 'socialförvaltning', 'IFO', 'individ- och familjeomsorg'],
  },
  'disability-services': {
    sv: 'stöd enligt LSS',
    en: 'support under LSS',
    synonyms: ['LSS', 'funktionsstöd'],
  },
  'labour-market-unit': { sv: 'arbetsmarknadsenhet', en: 'labour market unit' },
  'leisure-services': { sv: 'kultur och fritid', en: 'culture and leisure' },
  region: { sv: 'region', en: 'region', synonyms: ['landsting', 'landstinget'], validFrom: '2019-01-01' },
  'primary-care': { sv: 'första linjen och vårdcentral', en: 'primary care' },
  'child-psychiatry': {
    sv: 'barn- och ungdomspsykiatri (BUP)',
    en: 'child psychiatry',
    synonyms: ['BUP', 'psykiatri', 'psykiatrin'],
  },
  habilitation: {
    sv: 'habilitering',
    en: 'habilitation',
    synonyms: ['barn- och ungdomshabilitering', 'BUH'],
  },
  'child-health': { sv: 'barn- och ungdomshälsa', en: 'child and youth health' },
  'compulsory-attendance-unit': { sv: 'skolpliktsbevakning', en: 'compulsory attendance unit' },
  police: { sv: 'polis', en: 'police' },
  association: { sv: 'förening', en: 'association', synonyms: ['civilsamhälle'] },
  university: { sv: 'lärosäte', en: 'university' },
  'state-agency': { sv: 'statlig myndighet', en: 'state agency' },
  other: { sv: 'annan', en: 'other' },
});

/** Who may make contact, who consents, who takes part. */
export const parties = vocabulary('party', {
  'head-teacher': { sv: 'rektor', en: 'head teacher' },
  'school-staff': { sv: 'skolans personal', en: 'school staff', synonyms: ['lärare', 'skola'] },
  'pupil-health': { sv: 'elevhälsa', en: 'pupil health' },
  guardian: { sv: 'vårdnadshavare', en: 'guardian', synonyms: ['föräldrar', 'förälder'] },
  pupil: { sv: 'elev', en: 'pupil' },
  'older-pupil': { sv: 'äldre elev', en: 'older pupil' },
  family: { sv: 'familj', en: 'family' },
  'social-services': { sv: 'socialtjänst', en: 'social services' },
  health: { sv: 'hälso- och sjukvård', en: 'health care' },
  'own-organisation': { sv: 'den egna organisationen', en: 'own organisation' },
  school: { sv: 'skola', en: 'school' },
  'external-actors': { sv: 'aktörer utanför skolan', en: 'actors outside school' },
  principal: { sv: 'huvudman', en: 'school operator' },
  'compulsory-attendance-unit': { sv: 'skolpliktsbevakning', en: 'compulsory attendance unit' },
  anyone: { sv: 'vem som helst', en: 'anyone' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const unitRoles = vocabulary('unit-role', {
  owner: { sv: 'ansvarar', en: 'owner' },
  partner: { sv: 'samarbetar', en: 'partner' },
  'pilot-site': { sv: 'prövar', en: 'pilot site' },
  funder: { sv: 'finansierar', en: 'funder' },
  'decision-maker': { sv: 'har beslutat', en: 'decision maker' },
});
