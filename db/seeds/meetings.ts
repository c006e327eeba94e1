/** A meeting of the demo year; the day is the first such weekday (1 = Monday) so many days from now, or before, or one close to it where that is a holiday. */
export type MeetingSeed = {
  by: string;
  /** Arranged by an organisation and not by the network. */
  organisation?: string;
  format: string;
  title: string;
  invitation: string;
  daysAhead: number;
  weekday: number;
  from: string;
  to: string;
  place?: string;
  joinLink?: string;
  readers: 'public' | 'member' | 'network' | 'coordinators';
  seats?: number;
  seatsPerOrganisation?: number;
  asksDiet?: boolean;
  repetition?: 'weekly' | 'fortnightly' | 'monthly';
  times?: number;
  /** In the order in which they registered. */
  coming?: readonly string[];
  /** Sessions of a conference. */
  sessions?: readonly {
    title: string;
    about: string;
    minutes: number;
    responsible: string;
    place: string;
    isParallel?: true;
  }[];
  /** What was decided, a week after the day: of the first one when it is a series. */
  minutes?: readonly {
    text: string;
    owner?: string;
    /** Counted from the day on which the minutes are closed. */
    dueInDays?: number;
    becomes?: 'task' | 'thread' | 'draft' | 'revision';
    entry?: string;
    isDone?: true;
  }[];
  recording?: string;
};

const coordinator = 'demo.samordnare@regionbergslagsbygden.example';
const contact = (place: string) => `demo.kontaktperson@${place}.example`;
const example = '\n\n*Exempeldata.*';

/** A year in Bergslagsbygden: what has been, what comes, a series, a conference, and one that is full. */
export const meetings: readonly MeetingSeed[] = [
  {
    by: coordinator,
    format: 'network-meeting',
    title: 'Nätverksträff om övergångar mellan skolor',
    invitation: `Hur gör vi så att ingen tappas bort mellan årskurs 6 och 7? Ta med er rutin för överlämning.${example}`,
    daysAhead: -170,
    weekday: 2,
    from: '09:00',
    to: '12:00',
    place: 'Regionens hus i Älvstad',
    readers: 'network',
    coming: [contact('hallinge'), contact('norrbruk'), contact('karrevik')],
    recording: 'https://video.narvaronatet.example/overgangar',
    minutes: [
      { text: 'Alla kommuner använder samma mall för överlämning mellan årskurs 6 och 7. Exempeldata.' },
      {
        text: 'Hur gör ni när eleven byter kommun mitt i terminen? Vi samlar svaren här. Exempeldata.',
        becomes: 'thread',
      },
      {
        text: 'Skicka mallen till alla rektorer och fråga vad som saknas. Exempeldata.',
        owner: contact('karrevik'),
        dueInDays: 30,
        becomes: 'task',
        isDone: true,
      },
      {
        text: 'Överlämningssamtal med eleven i rummet. Exempeldata.',
        owner: 'Vretaholms kommun',
        becomes: 'draft',
      },
      {
        text: 'Lägg till frågan om vem som ringer hem första veckan. Exempeldata.',
        entry: 'overgangar-checklista-for-tre-byten',
        becomes: 'revision',
      },
    ],
  },
  {
    by: coordinator,
    format: 'presentation-dialogue',
    title: 'Nulägesbilden: så ser det ut i länet',
    invitation: `Vi går igenom svaren från alla kommuner och samtalar om vad de betyder.${example}`,
    daysAhead: -60,
    weekday: 4,
    from: '13:00',
    to: '15:00',
    joinLink: 'https://video.narvaronatet.example/nulaget',
    readers: 'network',
    seatsPerOrganisation: 3,
    coming: [contact('hallinge'), contact('vretaholm'), contact('skogsnas'), contact('lillfors')],
    minutes: [{ text: 'Vi börjar med vägen till första linjen: den saknas hos flest. Exempeldata.' }],
  },
  {
    by: coordinator,
    format: 'network-meeting',
    title: 'Nätverksträff: tidiga tecken på frånvaro',
    invitation: `Två kommuner visar hur de ser tidiga tecken. Sedan går vi laget runt.${example}`,
    daysAhead: 12,
    weekday: 2,
    from: '09:00',
    to: '12:00',
    place: 'Kommunhuset i Kärrevik, sal Björken',
    readers: 'network',
    seats: 40,
    seatsPerOrganisation: 3,
    asksDiet: true,
    coming: [contact('hallinge'), contact('norrbruk'), contact('bergvalla'), contact('aslunda')],
  },
  {
    by: contact('norrbruk'),
    organisation: 'norrbruk-kommun',
    format: 'study-visit',
    title: 'Studiebesök hos Norrbruks närvaroteam',
    invitation: `Följ med teamet en eftermiddag. Vi har plats för fyra åt gången.${example}`,
    daysAhead: 20,
    weekday: 3,
    from: '13:00',
    to: '16:00',
    place: 'Resurscentrum i Norrbruk',
    readers: 'member',
    seats: 4,
    seatsPerOrganisation: 2,
    coming: [
      contact('hallinge'),
      contact('lillfors'),
      contact('skogsnas'),
      contact('vretaholm'),
      contact('tvarsjo'),
      contact('aslunda'),
    ],
  },
  {
    by: coordinator,
    format: 'seminar-series',
    title: 'Seminarieserie: närvaro på gymnasiet',
    invitation: `Fyra korta seminarier om mentorskap, aktivitetsansvar och vägen tillbaka. Välj de tillfällen som passar.${example}`,
    daysAhead: 24,
    weekday: 1,
    from: '15:00',
    to: '16:30',
    joinLink: 'https://video.narvaronatet.example/gymnasiet',
    readers: 'public',
    repetition: 'fortnightly',
    times: 4,
    coming: [contact('bergvalla')],
  },
  {
    by: coordinator,
    format: 'coordinator-meeting',
    title: 'Samordnarmöte',
    invitation: `Avstämning inför terminen.${example}`,
    daysAhead: -27,
    weekday: 5,
    from: '10:00',
    to: '11:30',
    joinLink: 'https://video.narvaronatet.example/samordnare',
    readers: 'coordinators',
    repetition: 'monthly',
    times: 7,
    minutes: [
      { text: 'Närvarodagen hålls i Älvstad. Exempeldata.' },
      {
        text: 'Boka Folkets hus och fråga två kommuner om de vill visa något. Exempeldata.',
        owner: coordinator,
        dueInDays: 40,
        becomes: 'task',
      },
    ],
  },
  {
    by: coordinator,
    format: 'conference',
    title: 'Närvarodagen i Bergslagsbygden',
    invitation: `En dag där kommunerna visar vad de gör och vad de har lärt sig. Välj pass på plats.${example}`,
    daysAhead: 75,
    weekday: 4,
    from: '09:00',
    to: '16:00',
    place: 'Folkets hus i Älvstad',
    readers: 'public',
    seats: 200,
    asksDiet: true,
    coming: [contact('hallinge'), contact('sjohammar')],
    sessions: [
      {
        title: 'Koordinatorer som rektor beställer',
        about: 'Så fungerar uppdraget, och det här skulle vi göra annorlunda.',
        minutes: 60,
        responsible: 'Koordinatorerna i Älvstad',
        place: 'Stora salen',
      },
      {
        title: 'Två halvtider i en liten kommun',
        about: 'Var börjar man när resurserna är små?',
        minutes: 60,
        responsible: 'Kuratorn i Vretaholm',
        place: 'Sal 2',
        isParallel: true,
      },
      {
        title: 'Elevens egna ord i utredningen',
        about: 'En mall, och hur den används.',
        minutes: 60,
        responsible: 'Specialpedagogen i Bergvalla',
        place: 'Stora salen',
      },
    ],
  },
];
