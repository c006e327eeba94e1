import type { TestRole } from '#test/pages/access/row.ts';

export type PageType = {
  name: string;
  address: string;
  role?: TestRole;
  /** Posted instead of asked for: the page with its errors. */
  form?: Readonly<Record<string, string>>;
};

/** Each page type in each state that the demo network shows (A3, A6). */
export const pageTypes: readonly PageType[] = [
  { name: 'start', address: '/' },
  { name: 'start, English', address: '/en' },
  { name: 'start, signed in', address: '/', role: 'editor' },
  { name: 'library', address: '/bibliotek' },
  { name: 'library, narrowed', address: '/bibliotek?typ=role&kommun=9905' },
  { name: 'library, no hits', address: '/bibliotek?q=finnsinte' },
  { name: 'entry, retold', address: '/bibliotek/uppsala-koordinatorer-for-okad-skolnarvaro' },
  { name: 'entry, example, for a municipality', address: '/bibliotek/norrbruks-narvaroteam?kommun=norrbruk' },
  { name: 'entry, English', address: '/en/bibliotek/norrbruks-narvaroteam' },
  { name: 'entry, signed in', address: '/bibliotek/norrbruks-narvaroteam', role: 'editor' },
  { name: 'way-in sheet', address: '/bibliotek/uppsala-koordinatorer-for-okad-skolnarvaro/vagen-in' },
  {
    name: 'guide, for a municipality',
    address: '/bibliotek/det-har-ska-skolan-gora-vid-franvaro?kommun=hallinge',
  },
  {
    name: 'guide, own routines',
    address: '/bibliotek/det-har-ska-skolan-gora-vid-franvaro/rutiner',
    role: 'coordinator',
  },
  {
    name: 'guide, own routine with errors',
    address: '/bibliotek/det-har-ska-skolan-gora-vid-franvaro/rutiner/spara',
    role: 'contact',
    form: { title: '', link: 'ingen länk' },
  },
  { name: 'checklist', address: '/bibliotek/sma-tecken-stod-till-larare' },
  { name: 'checklist, own page', address: '/bibliotek/sma-tecken-stod-till-larare/checklista' },
  { name: 'sheet for the meeting', address: '/bibliotek/norrbruks-narvaroteam/ta-med-till-eht' },
  { name: 'own website', address: '/bibliotek/norrbruks-narvaroteam/anvand-pa-egen-webb' },
  {
    name: 'saved list',
    address: '/bibliotek/lista?p=norrbruks-narvaroteam,tidigt-tillsammans,finns-inte&sok=team',
  },
  { name: 'saved list, empty', address: '/bibliotek/lista' },
  { name: 'comparison', address: '/bibliotek/jamfor?p=norrbruks-narvaroteam&p=tidigt-tillsammans' },
  { name: 'organisations', address: '/organisationer' },
  { name: 'organisation', address: '/organisationer/hallinge-kommun' },
  { name: 'organisation, form', address: '/organisationer/hallinge-kommun/andra', role: 'contact' },
  { name: 'organisation, members', address: '/organisationer/hallinge-kommun/medlemmar', role: 'contact' },
  { name: 'organisation, units', address: '/organisationer/hallinge-kommun/enheter', role: 'contact' },
  {
    name: 'organisation, unit with errors',
    address: '/organisationer/hallinge-kommun/enheter/ny',
    role: 'contact',
    form: { name: '' },
  },
  { name: 'networks', address: '/natverk' },
  { name: 'glossary', address: '/ordlista' },
  { name: 'glossary term', address: '/ordlista/sip' },
  { name: 'help', address: '/hjalp' },
  { name: 'about', address: '/om' },
  { name: 'how the review works', address: '/om/granskning' },
  { name: 'accessibility statement', address: '/om/tillganglighet' },
  { name: 'report with errors', address: '/om/tillganglighet/rapportera', form: { kind: 'problem' } },
  { name: 'sign in', address: '/logga-in' },
  { name: 'sign in with errors', address: '/logga-in/kod', form: { e_mail: 'ingen adress' } },
  { name: 'sign in, code', address: '/logga-in/kod', form: { e_mail: 'ny.person@hallinge.example' } },
  { name: 'sign in, password', address: '/logga-in/losenord' },
  { name: 'own account', address: '/mitt/konto', role: 'reader' },
  { name: 'own sign-ins', address: '/mitt/inloggningar', role: 'reader' },
  { name: 'own password', address: '/mitt/losenord', role: 'reader' },
  { name: 'to do', address: '/att-gora', role: 'coordinator' },
  { name: 'operations', address: '/drift', role: 'admin' },
  { name: 'mails', address: '/drift/mejl', role: 'admin' },
  { name: 'people', address: '/drift/manniskor', role: 'admin' },
  { name: 'history', address: '/bibliotek/norrbruks-narvaroteam/historik', role: 'editor' },
  { name: 'earlier version', address: '/bibliotek/norrbruks-narvaroteam/historik/1', role: 'editor' },
  {
    name: 'comparison, nothing changed',
    address: '/bibliotek/norrbruks-narvaroteam/historik/jamfor?fran=1&till=1',
    role: 'editor',
  },
  { name: 'eight questions', address: '/bibliotek/ny', role: 'writer' },
  {
    name: 'eight questions with errors',
    address: '/bibliotek/ny/spara',
    role: 'editor',
    form: { act: 'publish', title: 'Ett namn', status: 'trial' },
  },
  { name: 'good example, start', address: '/bibliotek/ny?typ=gott-exempel', role: 'coordinator' },
  {
    name: 'good example, start with errors',
    address: '/bibliotek/ny/berattelse',
    role: 'writer',
    form: { title: '' },
  },
  { name: 'own descriptions', address: '/mitt/beskrivningar', role: 'coordinator' },
  { name: 'descriptions put away', address: '/mitt/beskrivningar?visa=undanlagda', role: 'editor' },
  { name: 'review', address: '/bibliotek/samma-dag-i-hallinge/granskning', role: 'editor' },
  { name: 'put away', address: '/bibliotek/samma-dag-i-hallinge/lagg-undan', role: 'editor' },
  {
    name: 'comments to the writers',
    address: '/bibliotek/norrbruks-narvaroteam/kommentarer',
    role: 'reader',
  },
  {
    name: 'comment with errors',
    address: '/bibliotek/norrbruks-narvaroteam/kommentarer/skriv',
    role: 'reader',
    form: { kind: 'reader', body: '' },
  },
  { name: 'forbidden', address: '/drift', role: 'reader' },
  { name: 'missing page', address: '/finns-inte' },
];
