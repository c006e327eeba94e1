import type { AskedRule } from '#src/features/privacy/shown-findings.ts';

/** What a place in a text is taken for, why it is asked about, and how it can be said instead. */
type RuleWords = { title: string; why: string; rewrite: string };

const number: RuleWords = {
  title: 'Personnummer',
  why: 'Siffrorna stämmer som nummer för en verklig person.',
  rewrite: 'Ta bort dem. Skriv ”eleven” eller ”en elev på mellanstadiet”.',
};

const rules: Record<AskedRule, RuleWords> = {
  personnummer: number,
  samordningsnummer: { ...number, title: 'Samordningsnummer' },
  interimsnummer: { ...number, title: 'Tillfälligt personnummer' },
  'likely-number': {
    title: 'Liknar ett personnummer',
    why: 'Siffrorna ser ut som ett personnummer, kanske felskrivet.',
    rewrite:
      'Ta bort dem om de gäller en person. Är det ett ärende kan du skriva diarienumret i ord runt omkring.',
  },
  phone: {
    title: 'Ett privat telefonnummer?',
    why: 'Numret ser ut att gå till en enskild person.',
    rewrite: 'Skriv numret till växeln eller funktionen, till exempel ”elevhälsans expedition”.',
  },
  email: {
    title: 'En privat e-postadress?',
    why: 'Adressen ser ut att gå till en enskild person.',
    rewrite: 'Skriv en adress till funktionen, till exempel narvaro@kommunen.se.',
  },
  'named-pupil': {
    title: 'En elev med namn?',
    why: 'Ett namn står nära skola, ålder, frånvaro eller något annat som gäller en elev.',
    rewrite:
      'Ta bort namnet. Skriv ”en elev på mellanstadiet”, eller hitta på ett fall och säg det: ”Påhittat fall: Kim går på mellanstadiet och …”.',
  },
  'unique-case': {
    title: 'Kan någon kännas igen?',
    why: 'Flera uppgifter om samma elev står nära en skola eller en liten kommun. Då kan någon kännas igen utan namn.',
    rewrite: 'Ta bort det som inte behövs. Skriv ”en grundskola” eller ”ett skolår på mellanstadiet”.',
  },
  'small-count': {
    title: 'Ett litet antal elever',
    why: 'Så få elever på en skola eller i en liten kommun kan pekas ut.',
    rewrite: 'Skriv ungefär, till exempel ”ett tjugotal”, eller räkna för hela kommunen.',
  },
  'own-name': {
    title: 'Syns det varifrån frågan kommer?',
    why: 'Här står namnet på din kommun, en skola hos er eller någon som arbetar hos er.',
    rewrite: 'Ta bort namnet. Skriv ”vår kommun”, ”en av våra skolor” eller ”en kollega”.',
  },
};

/** What the privacy guard says in forms. */
export const privacy = {
  rules,
  title: 'Läs de här ställena en gång till',
  lead: 'Det du har skrivit står kvar. Skriv om det som kan peka ut någon, eller kryssa i rutan om det är som det ska.',
  more: (count: number) => `… och ${count} till av samma slag`,
  change: 'Till texten',
  confirm: 'Jag har läst de markerade ställena. Ingen elev eller privatperson kan kännas igen.',
};
