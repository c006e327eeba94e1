import { vocabulary } from './vocabulary.ts';

export const statutes = vocabulary('statute', {
  'education-act': { sv: 'skollagen (2010:800)', en: 'Education Act (2010:800)', synonyms: ['skollagen'] },
  'social-services-act-2001': {
    sv: 'socialtjänstlagen (2001:453)',
    en: 'Social Services Act (2001:453)',
    synonyms: ['SoL', 'socialtjänstlagen'],
    validFrom: '2002-01-01',
    validTo: '2025-06-30',
    replacedBy: 'social-services-act-2025',
  },
  'social-services-act-2025': {
    sv: 'socialtjänstlagen (2025:400)',
    en: 'Social Services Act (2025:400)',
    synonyms: ['SoL', 'socialtjänstlagen'],
    validFrom: '2025-07-01',
  },
  'disability-act': {
    sv: 'lagen om stöd och service till vissa funktionshindrade (LSS)',
    en: 'Disability Act (LSS)',
    synonyms: ['LSS', '1993:387'],
  },
  'secrecy-act': {
    sv: 'offentlighets- och sekretesslagen (OSL)',
    en: 'Public Access and Secrecy Act',
    synonyms: ['OSL', '2009:400'],
  },
  'health-care-act': {
    sv: 'hälso- och sjukvårdslagen (HSL)',
    en: 'Health Care Act',
    synonyms: ['HSL', '2017:30'],
  },
  'education-ordinance': { sv: 'skolförordningen (2011:185)', en: 'Education Ordinance (2011:185)' },
  other: { sv: 'annan', en: 'other' },
});

export const legalRoles = vocabulary('legal-role', {
  basis: { sv: 'grund för uppdraget', en: 'basis of the assignment' },
  reference: { sv: 'hänvisning i lagtexten', en: 'reference within the law' },
  'not-replaced': { sv: 'ersätts inte', en: 'not replaced' },
  mentioned: { sv: 'nämns', en: 'mentioned' },
});

/** Rights are another kind of reference than statutes. */
export const rightsInstruments = vocabulary('rights-instrument', {
  'child-convention': {
    sv: 'barnkonventionen',
    en: 'Convention on the Rights of the Child',
    synonyms: ['CRC'],
  },
  'disability-convention': {
    sv: 'funktionsrättskonventionen',
    en: 'Convention on the Rights of Persons with Disabilities',
  },
  other: { sv: 'annan', en: 'other' },
});

export const consentForms = vocabulary('consent-form', {
  written: { sv: 'skriftligt', en: 'written' },
  oral: { sv: 'muntligt', en: 'oral' },
  unknown: { sv: 'vet inte', en: 'not known' },
});

export const yesNoUnknown = vocabulary('yes-no-unknown', {
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
  'in-some-cases': { sv: 'i vissa fall', en: 'in some cases' },
  unknown: { sv: 'vet inte', en: 'not known' },
  'not-applicable': { sv: 'inte aktuellt', en: 'not applicable' },
});
