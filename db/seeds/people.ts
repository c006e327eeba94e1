import type { ContactSeed, PersonSeed } from './seed-types.ts';

/** One account for each role. Their passwords are drawn when the demo is loaded. */
export const demoPeople: readonly PersonSeed[] = [
  {
    name: 'Demo Läsare',
    email: 'demo.lasare@hallinge.example',
    role: 'reader',
    organisation: 'hallinge-kommun',
  },
  {
    name: 'Demo Skribent',
    email: 'demo.skribent@hallinge.example',
    role: 'writer',
    organisation: 'hallinge-kommun',
  },
  {
    name: 'Demo Redaktör',
    email: 'demo.redaktor@hallinge.example',
    role: 'editor',
    organisation: 'hallinge-kommun',
  },
  {
    name: 'Demo Kontaktperson',
    email: 'demo.kontaktperson@hallinge.example',
    role: 'contact',
    organisation: 'hallinge-kommun',
  },
  {
    name: 'Demo Samordnare',
    email: 'demo.samordnare@regionbergslagsbygden.example',
    role: 'coordinator',
    organisation: 'region-bergslagsbygden',
  },
  {
    name: 'Demo Admin',
    email: 'demo.admin@alvstad.example',
    role: 'admin',
    organisation: 'alvstad-kommun',
  },
];

type ContactPlace = { organisation: string; domain: string; place: string };

const contactOf = ({ organisation, domain, place }: ContactPlace): ContactSeed => ({
  name: `Demo Kontaktperson ${place}`,
  email: `demo.kontaktperson@${domain}.example`,
  organisation,
  isSubstitute: false,
});

const substituteOf = ({ organisation, domain, place }: ContactPlace): ContactSeed => ({
  name: `Demo Ersättare ${place}`,
  email: `demo.ersattare@${domain}.example`,
  organisation,
  isSubstitute: true,
});

const alvstad = { organisation: 'alvstad-kommun', domain: 'alvstad', place: 'Älvstad' };
const hallinge = { organisation: 'hallinge-kommun', domain: 'hallinge', place: 'Hällinge' };
const others: readonly ContactPlace[] = [
  { organisation: 'norrbruk-kommun', domain: 'norrbruk', place: 'Norrbruk' },
  { organisation: 'sjohammar-kommun', domain: 'sjohammar', place: 'Sjöhammar' },
  { organisation: 'karrevik-kommun', domain: 'karrevik', place: 'Kärrevik' },
  { organisation: 'bergvalla-kommun', domain: 'bergvalla', place: 'Bergvalla' },
  { organisation: 'aslunda-kommun', domain: 'aslunda', place: 'Åslunda' },
  { organisation: 'tvarsjo-kommun', domain: 'tvarsjo', place: 'Tvärsjö' },
  { organisation: 'lillfors-kommun', domain: 'lillfors', place: 'Lillfors' },
  { organisation: 'skogsnas-kommun', domain: 'skogsnas', place: 'Skogsnäs' },
  { organisation: 'vretaholm-kommun', domain: 'vretaholm', place: 'Vretaholm' },
  {
    organisation: 'sodra-bergslagens-utbildningsforbund',
    domain: 'sodrabergslagen',
    place: 'Södra Bergslagen',
  },
  { organisation: 'region-bergslagsbygden', domain: 'regionbergslagsbygden', place: 'Regionen' },
  { organisation: 'stiftelsen-smedjeskolan-i-alvstad', domain: 'smedjeskolan', place: 'Smedjeskolan' },
  { organisation: 'masugnens-friskolor-i-norrbruk', domain: 'masugnen', place: 'Masugnen' },
];

/** Most members have a contact person; Gruvberga and the association do not. */
export const demoContacts: readonly ContactSeed[] = [
  ...[alvstad, ...others].map(contactOf),
  ...[alvstad, hallinge].map(substituteOf),
];

/** Waits for the contact person's answer. */
export const demoNewcomer = {
  name: 'Demo Nykomling',
  email: 'demo.nykomling@hallinge.example',
  organisation: 'hallinge-kommun',
} as const;
