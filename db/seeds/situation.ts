/** What a municipality answers in a year, beside the letters. */
type Added = { detail?: string; link?: string; comment?: string };

/**
 * A year of a municipality. `answers` has a letter for each of the fifteen questions in their order: y yes, p partly,
 * l planned, n no, u not known, - nothing.
 */
export type SituationSeed = {
  municipality: string;
  answers: string;
  added?: Readonly<Record<string, Added>>;
};

/** By function; the contact person says it of themselves. */
export const approvedBy: Readonly<Record<string, string>> = {
  alvstad: 'Elevhälsochef',
  norrbruk: 'Skolchef',
  sjohammar: 'Elevhälsochef',
  karrevik: 'Verksamhetschef',
};

/** Asked by the network itself, from the second year on. */
export const ownQuestion = {
  text: 'Har varje skola någon som är ansvarig för närvaron?',
  short: 'Ansvarig på varje skola',
  hint: 'En namngiven funktion, till exempel biträdande rektor eller närvarosamordnare.',
  extra: 'Vilken funktion?',
};
export const ownAnswers: Readonly<Record<string, Added & { value: 'yes' | 'partly' | 'planned' | 'no' }>> = {
  alvstad: { value: 'yes', detail: 'Biträdande rektor' },
  norrbruk: { value: 'yes', detail: 'Skolkurator' },
  sjohammar: { value: 'planned' },
  karrevik: { value: 'partly', comment: 'På grundskolorna.' },
  bergvalla: { value: 'no' },
  tvarsjo: { value: 'partly' },
};

/** A year ago. */
export const yearBefore: readonly SituationSeed[] = [
  {
    municipality: 'alvstad',
    answers: 'ypyypylyppppyln',
    added: {
      threshold: { detail: '15 procent av lektionstiden på fyra veckor' },
      'every-lesson': { detail: 'Samma system på alla skolor' },
      team: { link: '/bibliotek/koordinatorer-som-rektor-bestaller' },
    },
  },
  { municipality: 'norrbruk', answers: 'pnlypnpynnppynp' },
  { municipality: 'sjohammar', answers: 'yppyyplnnnppuyn' },
  { municipality: 'karrevik', answers: 'yypyypyypnpypyl' },
  {
    municipality: 'hallinge',
    answers: 'ppyynplpnnnlpnn',
    added: {
      threshold: { detail: 'Tre tillfällen på en månad, sedan samtal' },
      team: {
        link: '/bibliotek/forstarkt-team-for-elever-med-npf',
        comment: 'Teamet stöttar i klassrummet, än så länge i årskurs 4–9.',
      },
      'board-report': { detail: 'En gång om året, från nästa år två' },
    },
  },
  { municipality: 'bergvalla', answers: 'lnnpnnnnnnnnuln' },
  { municipality: 'aslunda', answers: 'pplypnpypnnypnn' },
  { municipality: 'tvarsjo', answers: 'pnlpnnnynnuppun' },
  { municipality: 'skogsnas', answers: 'nnnpnnnpynnnlnn' },
  { municipality: 'vretaholm', answers: 'ypypnnlnnnnnupn' },
];

/** This year: Hällinge and Skogsnäs have not answered, and Gruvberga's answers wait for a yes. */
export const thisYear: readonly SituationSeed[] = [
  {
    municipality: 'alvstad',
    answers: 'yyyyyyyyppyyyyp',
    added: {
      threshold: { detail: '15 procent av lektionstiden på fyra veckor' },
      'every-lesson': { detail: 'Samma system på alla skolor' },
      'valid-and-invalid': { detail: 'Ja, efter tio minuter räknas lektionen som ströfrånvaro' },
      'board-report': { detail: 'Två gånger om året' },
      team: { link: '/bibliotek/koordinatorer-som-rektor-bestaller' },
      guardians: { comment: 'Vårdnadshavare kan ringa elevhälsans råd. Koordinatorn kopplas in av rektor.' },
      'independent-schools': { link: '/bibliotek/en-vag-in-for-fristaende-skolor' },
    },
  },
  {
    municipality: 'norrbruk',
    answers: 'yplyppyyypppypp',
    added: {
      team: { link: '/bibliotek/norrbruks-narvaroteam' },
      guardians: {
        link: 'https://norrbruk.example/narvaroteam',
        comment: 'Ring eller mejla teamet. Det går bra utan att skolan vet.',
      },
      'board-report': { detail: 'Varje termin' },
      agreement: { link: '/bibliotek/kalla-till-sip-fran-skolan' },
    },
  },
  {
    municipality: 'sjohammar',
    answers: 'yppyypplnnpyuyn',
    added: {
      plan: {
        link: '/bibliotek/mentorn-ringer-hem-samma-dag',
        comment: 'Rutinen är den del av planen som används varje dag.',
      },
      agreement: { link: '/bibliotek/vem-ansvarar-for-vad-skola-ifo-och-halsa' },
      'valid-and-invalid': { detail: 'Nej, sen ankomst räknas inte' },
    },
  },
  {
    municipality: 'karrevik',
    answers: 'yyyyypyyypyyyyp',
    added: {
      plan: { link: '/bibliotek/franvarotrappa-med-blankett-for-varje-steg' },
      threshold: { detail: 'Trappan börjar vid 10 procent' },
      team: { link: '/bibliotek/kurator-socialsekreterare-och-psykolog-i-samma-rum' },
      guardians: { comment: 'Telefontid två gånger i veckan.' },
    },
  },
  {
    municipality: 'bergvalla',
    answers: 'ypnpnnlnnnuluyn',
    added: {
      plan: { link: '/bibliotek/narvaroplan-med-kultur-och-fritid' },
      'upper-secondary': { comment: 'Utbildningsförbundet driver gymnasieskolan.' },
      'inquiry-template': { link: '/bibliotek/franvaroutredning-med-elevens-egna-ord' },
    },
  },
  {
    municipality: 'aslunda',
    answers: 'ppyypnpyynnyppn',
    added: {
      threshold: { detail: 'En bedömning i elevhälsoteamet, senast efter två veckor' },
      team: { link: '/bibliotek/narvaroteam-over-tva-forvaltningar' },
    },
  },
  {
    municipality: 'tvarsjo',
    answers: 'pnypnnlyynuppun',
    added: {
      team: { comment: 'Vi delar team med Norrbruk.', link: '/bibliotek/norrbruks-narvaroteam' },
      'care-path': { link: '/bibliotek/sju-steg-fran-hemma-till-skolan' },
    },
  },
  {
    municipality: 'lillfors',
    answers: 'ylpypnylnnplnpn',
    added: {
      plan: { link: '/bibliotek/atgardstrappa-vem-gor-vad-inom-tre-veckor' },
      'board-report': { detail: 'I september och mars', link: '/bibliotek/narvaro-i-namndens-arshjul' },
    },
  },
  {
    municipality: 'vretaholm',
    answers: 'ypyplnpnlnnnupl',
    added: { plan: { link: '/bibliotek/franvarotrappan-i-vretaholm' } },
  },
];

/** Written down by the samordnare while they talked. */
export const waiting: SituationSeed = {
  municipality: 'gruvberga',
  answers: 'pnlpnnnlnn-nunn',
  added: {
    plan: { link: '/bibliotek/samma-dag-i-gruvberga', comment: 'Rutinen finns, planen är inte klar.' },
  },
};
