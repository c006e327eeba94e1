/** What becomes of a request in the demo, and how many days ago. */
type Ending =
  | { state: 'asked' }
  | { state: 'accepted' | 'declined' | 'withdrawn' | 'lapsed'; daysAgo: number; words?: string }
  | { state: 'booked'; daysAgo: number; daysAhead: number; place: string; words?: string }
  | {
      state: 'done';
      daysAgo: number;
      place: string;
      words?: string;
      answers: readonly { by: string; useful: 'yes' | 'partly' | 'no'; learnt: string }[];
    };

/** A request between two organisations of the demo network, by the part before `.example` of their addresses. */
export type ExchangeSeed = {
  from: string;
  to: string;
  /** The description that it is about; else it is about how `organisation` works. */
  entry?: string;
  organisation?: string;
  format: 'talk' | 'visit' | 'two-hours' | 'peer-review';
  topic?: string;
  purpose: string;
  questions: string;
  wished: string;
  askedDaysAgo: number;
  ending: Ending;
};

export const contactAddress = (place: string) => `demo.kontaktperson@${place}.example`;

const coordinators = {
  to: 'alvstad',
  entry: 'koordinatorer-som-rektor-bestaller',
  topic: 'tier:remedial',
  wished: 'Under våren.',
  ending: { state: 'asked' },
} as const;

export const exchanges: readonly ExchangeSeed[] = [
  {
    from: 'lillfors',
    to: 'hallinge',
    entry: 'samma-dag-i-hallinge',
    format: 'visit',
    purpose: 'Vi vill ringa hem samma dag på våra två skolor. Exempeldata.',
    questions: 'Vem ringer?\nVad gör ni när ingen svarar?\nHur lång tid tar det en vanlig måndag?',
    wished: 'En förmiddag efter sportlovet.',
    askedDaysAgo: 3,
    ending: { state: 'asked' },
  },
  {
    from: 'hallinge',
    to: 'norrbruk',
    entry: 'norrbruks-narvaroteam',
    format: 'two-hours',
    purpose: 'Vi ska ge vårt team ett tydligare uppdrag. Exempeldata.',
    questions: 'Vad gör teamet inte?\nHur avslutar ni en insats?',
    wished: 'Någon eftermiddag nästa månad.',
    askedDaysAgo: 20,
    ending: { state: 'accepted', daysAgo: 9, words: 'Gärna! Två från teamet kan vara med.' },
  },
  {
    from: 'hallinge',
    to: 'sjohammar',
    organisation: 'sjohammar-kommun',
    format: 'talk',
    topic: 'hindrance:transitions',
    purpose: 'Vi vill få bättre övergångar till årskurs 7. Exempeldata.',
    questions: 'Vad lämnar ni över, och när?',
    wished: 'När som helst på en onsdag.',
    askedDaysAgo: 25,
    ending: {
      state: 'booked',
      daysAgo: 12,
      daysAhead: 16,
      place: 'På skärm, Sjöhammar skickar länken',
      words: 'Ja, det gör vi.',
    },
  },
  {
    from: 'karrevik',
    to: 'hallinge',
    entry: 'forstarkt-team-for-elever-med-npf',
    format: 'visit',
    purpose: 'Vi vill se hur stödet i klassrummet ser ut. Exempeldata.',
    questions: 'Hur planerar ni veckan?\nVad gör teamet på loven?',
    wished: 'I höst.',
    askedDaysAgo: 45,
    ending: {
      state: 'done',
      daysAgo: 10,
      place: 'Skolan i Hällinge',
      words: 'Välkomna, vi bjuder på kaffe.',
      answers: [
        {
          by: 'karrevik',
          useful: 'yes',
          learnt: 'Börja i en årskurs. Låt läraren bestämma när stödet ska minska.',
        },
        { by: 'hallinge', useful: 'partly', learnt: 'Vi behöver skriva ner hur vi avslutar.' },
      ],
    },
  },
  {
    from: 'hallinge',
    to: 'alvstad',
    entry: 'sa-laser-rektorer-statistik-tillsammans',
    format: 'peer-review',
    purpose: 'Vi vill att någon läser vår mall för uppföljning. Exempeldata.',
    questions: 'Vad saknar ni i mallen?',
    wished: 'Före jul.',
    askedDaysAgo: 40,
    ending: { state: 'done', daysAgo: 5, place: 'På skärm', answers: [] },
  },
  {
    from: 'bergvalla',
    to: 'alvstad',
    organisation: 'alvstad-kommun',
    format: 'visit',
    purpose: 'Vi vill se hur en större kommun ordnar arbetet. Exempeldata.',
    questions: '',
    wished: '',
    askedDaysAgo: 15,
    ending: {
      state: 'declined',
      daysAgo: 13,
      words: 'Tack för att ni frågar! Vi hinner tyvärr inte just nu. Fråga oss gärna igen nästa termin.',
    },
  },
  {
    from: 'vretaholm',
    to: 'karrevik',
    entry: 'franvarotrappa-med-blankett-for-varje-steg',
    format: 'talk',
    purpose: 'Vi undrar över steg tre i trappan. Exempeldata.',
    questions: 'Vem kallar till mötet?',
    wished: '',
    askedDaysAgo: 18,
    ending: { state: 'withdrawn', daysAgo: 16 },
  },
  {
    from: 'skogsnas',
    to: 'norrbruk',
    organisation: 'norrbruk-kommun',
    format: 'two-hours',
    purpose: 'Vi vill dela en tjänst med en granne. Exempeldata.',
    questions: 'Hur delar ni på kostnaden?',
    wished: 'I september.',
    askedDaysAgo: 50,
    ending: { state: 'lapsed', daysAgo: 22 },
  },
  {
    ...coordinators,
    from: 'tvarsjo',
    format: 'visit',
    purpose: 'Vi vill låta rektor beställa stöd. Exempeldata.',
    questions: 'Hur beställer rektor?',
    askedDaysAgo: 11,
  },
  {
    ...coordinators,
    from: 'aslunda',
    format: 'talk',
    purpose: 'Vi funderar på en egen koordinator. Exempeldata.',
    questions: 'Hur många skolor hinner en koordinator med?',
    askedDaysAgo: 8,
  },
  {
    ...coordinators,
    from: 'sodrabergslagen',
    format: 'two-hours',
    purpose: 'Vi vill göra samma sak på gymnasiet. Exempeldata.',
    questions: 'Vad skulle ni göra annorlunda?',
    askedDaysAgo: 2,
  },
];

/** What organisations can receive in a term. */
export const capacities: readonly { place: string; organisation: string; perTerm: Record<string, number> }[] =
  [
    { place: 'hallinge', organisation: 'hallinge-kommun', perTerm: { visit: 2, talk: 4 } },
    { place: 'alvstad', organisation: 'alvstad-kommun', perTerm: { visit: 1, 'two-hours': 2 } },
    { place: 'norrbruk', organisation: 'norrbruk-kommun', perTerm: { talk: 3 } },
  ];

type CardSeed = { place: string; kind: 'show' | 'seek'; topic: string; text: string; daysAhead: number };

export const exchangeCards: readonly CardSeed[] = [
  {
    place: 'hallinge',
    kind: 'show',
    topic: 'absence-pattern:early-signs',
    text: 'Hur vi ringer hem samma dag, utan att det tar hela förmiddagen. Exempeldata.',
    daysAhead: 120,
  },
  {
    place: 'sjohammar',
    kind: 'show',
    topic: 'hindrance:transitions',
    text: 'Vår checklista för tre byten, och vad vi tog bort ur den. Exempeldata.',
    daysAhead: 150,
  },
  {
    place: 'vretaholm',
    kind: 'seek',
    topic: 'hindrance:timetable-and-travel',
    text: 'Någon mer som har långa bussresor och har fått ordning på morgnarna. Exempeldata.',
    daysAhead: 90,
  },
  {
    place: 'alvstad',
    kind: 'seek',
    topic: 'tier:return',
    text: 'En kommun som följer upp vad som händer efter återgång till skolan. Exempeldata.',
    daysAhead: 60,
  },
];
