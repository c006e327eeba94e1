import type { PersonSeed } from './seed-types.ts';

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
