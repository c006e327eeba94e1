/** What goes on in the demo network besides what is published: drafts, reviews, comments, routines. Days are counted back from the day of the start. */

const writer = 'demo.skribent@hallinge.example';
const editor = 'demo.redaktor@hallinge.example';
const reader = 'demo.lasare@hallinge.example';
const coordinator = 'demo.samordnare@regionbergslagsbygden.example';
const contactAt = (domain: string) => `demo.kontaktperson@${domain}.example`;

export const demoCoordinator = coordinator;

type DraftSeed = {
  /** Of `content/drafts`. */
  file: string;
  organisation: string;
  by: string;
  daysAgo: number;
} & (
  | { stage: 'waits-for-editor' }
  | { stage: 'sent-back'; editor: string; backDaysAgo: number; reason: string; comment: string }
  | { stage: 'scheduled'; editor: string; inDays: number }
  | { stage: 'asked'; function: string; eMail: string; message: string }
);

export const drafts: readonly DraftSeed[] = [
  {
    file: 'frukost-fore-forsta-lektionen.md',
    organisation: 'hallinge-kommun',
    by: writer,
    daysAgo: 3,
    stage: 'waits-for-editor',
  },
  {
    file: 'promenad-med-kuratorn.md',
    organisation: 'hallinge-kommun',
    by: writer,
    daysAgo: 8,
    stage: 'sent-back',
    editor,
    backDaysAgo: 6,
    reason: 'Bra början. Skriv vad kuratorn gör efter promenaden, och vad ni skulle göra annorlunda.',
    comment: 'Vem bestämmer när promenaderna räcker, och vad händer sedan?',
  },
  {
    file: 'nar-mandagens-forsta-lektion-flyttades.md',
    organisation: 'hallinge-kommun',
    by: writer,
    daysAgo: 5,
    stage: 'scheduled',
    editor,
    inDays: 9,
  },
  {
    file: 'skolbussen-som-vantar.md',
    organisation: 'gruvberga-kommun',
    by: coordinator,
    daysAgo: 2,
    stage: 'asked',
    function: 'Rektor',
    eMail: 'rektor@gruvberga.example',
    message: 'Jag skrev ner det du berättade i telefon. Stämmer det?',
  },
];

/** A new text of what is published already. */
type RevisionSeed = {
  entry: string;
  by: string;
  daysAgo: number;
  changeNote: string;
  content: Readonly<Record<string, unknown>>;
  sections?: Readonly<Record<string, string>>;
  /** Which field waits, and for how many days from the start. */
  embargo?: { field: string; inDays: number };
  /** Who said yes in the municipality, when somebody else publishes for it. */
  spokenBy?: string;
};

export const revisions: readonly RevisionSeed[] = [
  {
    entry: 'spelkvall-som-forsta-kontakt',
    by: editor,
    daysAgo: 10,
    changeNote: 'Uppföljningen är klar, och vi har lärt oss en sak till.',
    content: {
      evaluations: [
        {
          type: 'internal',
          by: 'Kultur och fritid',
          period: '2026-autumn-term',
          measures: ['hur många kvällar som blev av'],
          result: 'mixed',
          hasComparison: 'no',
          isIndependent: 'no',
          finding: 'Alla kvällar blev av. Närvaron i skolan mättes inte.',
          documentMissing: true,
        },
      ],
    },
    sections: {
      doDifferently:
        'Första terminen slutade vi klockan elva. Det var dumt. Halv nio räcker. Vi skulle också ha bjudit in skolans fritidsledare från början.',
    },
    embargo: { field: 'evaluations', inDays: 45 },
  },
  {
    entry: 'samma-dag-i-gruvberga',
    by: coordinator,
    daysAgo: 7,
    changeNote: 'Nu finns en ersättare.',
    content: {
      summary:
        'I Gruvberga ringer skolans administratör hem före klockan tio. Skolan är liten, och den som svarar i telefon känner nästan alla. Är hon borta ringer bibliotekarien.',
    },
    sections: {
      doDifferently:
        'Vi borde ha utsett en ersättare direkt. Nu ringer bibliotekarien när administratören är borta.',
    },
    spokenBy: 'Rektor',
  },
  {
    entry: 'samma-dag-i-gruvberga',
    by: coordinator,
    daysAgo: 1,
    changeNote: 'Texten är kortare.',
    content: {
      summary:
        'I Gruvberga ringer administratören hem före klockan tio. Skolan är liten, och den som ringer känner nästan alla. Bibliotekarien är ersättare.',
    },
    spokenBy: 'Rektor',
  },
];

type ReviewSeed = { entry: string; by: string; daysAgo: number } & (
  | { stage: 'waits' }
  | { stage: 'assigned'; reviewer: string; assignedDaysAgo: number }
  | {
      stage: 'begun' | 'approved';
      reviewer: string;
      assignedDaysAgo: number;
      readDaysAgo: number;
      comments: readonly { field: 'whatWorked' | 'target' | 'sources'; body: string }[];
    }
);

export const reviews: readonly ReviewSeed[] = [
  { entry: 'nar-vi-andrade-uppdraget', by: editor, daysAgo: 1, stage: 'waits' },
  {
    entry: 'narvaromodell-med-workshoppar-pa-skolan',
    by: contactAt('alvstad'),
    daysAgo: 6,
    stage: 'assigned',
    reviewer: reader,
    assignedDaysAgo: 4,
  },
  {
    entry: 'narvaroteam-over-tva-forvaltningar',
    by: contactAt('aslunda'),
    daysAgo: 3,
    stage: 'assigned',
    reviewer: reader,
    assignedDaysAgo: 2,
  },
  {
    entry: 'sju-steg-fran-hemma-till-skolan',
    by: contactAt('tvarsjo'),
    daysAgo: 9,
    stage: 'begun',
    reviewer: editor,
    assignedDaysAgo: 8,
    readDaysAgo: 2,
    comments: [
      { field: 'target', body: 'Gäller det också elever i anpassad grundskola? Det står inte.' },
      { field: 'whatWorked', body: 'Vem var det som tyckte att korten hjälpte? Skriv vem ni frågade.' },
    ],
  },
  {
    entry: 'franvarotrappa-med-blankett-for-varje-steg',
    by: contactAt('karrevik'),
    daysAgo: 23,
    stage: 'approved',
    reviewer: contactAt('norrbruk'),
    assignedDaysAgo: 22,
    readDaysAgo: 16,
    comments: [{ field: 'sources', body: 'Bra att det står vad som inte mättes.' }],
  },
];

type CommentSeed = {
  entry: string;
  by: string;
  daysAgo: number;
  field: 'work' | 'wayIn';
  body: string;
  answer?: { by: string; daysAgo: number; body: string };
};

export const comments: readonly CommentSeed[] = [
  {
    entry: 'franvarotrappa-med-blankett-for-varje-steg',
    by: reader,
    daysAgo: 14,
    field: 'work',
    body: 'Hur gör ni när eleven inte vill vara med på mötet i steg 2?',
    answer: {
      by: contactAt('karrevik'),
      daysAgo: 13,
      body: 'Då skriver eleven eller spelar in några ord till mötet. Blanketten har en ruta för det.',
    },
  },
  {
    entry: 'forstarkt-team-for-elever-med-npf',
    by: contactAt('norrbruk'),
    daysAgo: 4,
    field: 'wayIn',
    body: 'Får en fristående skola i Hällinge också ringa teamet?',
  },
];

export const guideSlug = 'det-har-ska-skolan-gora-vid-franvaro';

type RoutineSeed = {
  organisation: string;
  by: string;
  daysAgo: number;
  chapter: string;
  title: string;
  link: string;
  note: string;
};

export const routines: readonly RoutineSeed[] = [
  {
    organisation: 'sjohammar-kommun',
    by: coordinator,
    daysAgo: 20,
    chapter: 'kap-anmal-nar-utredningen-har-borjat',
    title: 'Anmäl frånvaro till nämnden i Sjöhammar',
    link: 'https://sjohammar.example/narvaro/anmalan',
    note: 'Exempeldata. Blanketten skickas samma dag som utredningen börjar.',
  },
  {
    organisation: 'norrbruk-kommun',
    by: contactAt('norrbruk'),
    daysAgo: 15,
    chapter: 'kap-samordna-nar-det-behovs-flera',
    title: 'Så kallar skolor i Norrbruk till samverkan',
    link: 'https://norrbruk.example/narvaro/samverkan',
    note: 'Exempeldata. Närvaroteamet hjälper till med kallelsen.',
  },
  {
    organisation: 'karrevik-kommun',
    by: contactAt('karrevik'),
    daysAgo: 11,
    chapter: '',
    title: 'Rutin för närvaro i Kärreviks skolor',
    link: 'https://karrevik.example/narvaro/rutin',
    note: 'Exempeldata. Hela rutinen med fem steg.',
  },
];

export const statuteMark = {
  daysAgo: 21,
  statute: 'social-services-act-2001',
  changedOn: '2025-07-01',
  note: 'Ersatt av socialtjänstlagen (2025:400)',
} as const;
