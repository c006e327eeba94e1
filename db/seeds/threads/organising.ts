import { contactAt, type ThreadSeed } from './thread-seed.ts';

/** Questions about teams, money and how to follow up. */
export const organising: readonly ThreadSeed[] = [
  {
    title: 'Hur många elever kan en koordinator ha samtidigt?',
    kind: 'question',
    by: contactAt('norrbruk'),
    daysAgo: 9,
    body: 'Vi ska bestämma storleken på ett nytt uppdrag. Vad är rimligt när möten, hembesök och dokumentation räknas med?',
    tags: ['profession:attendance-coordinator', 'tier:remedial'],
    answers: [
      {
        by: contactAt('alvstad'),
        daysAgo: 8,
        body: 'Det beror på hur ofta ni träffas. Vi satte ett tak per heltid och en kölista som rektor ser. Det viktiga var att kunna säga nej i tid.',
        didEntry: 'koordinatorer-som-rektor-bestaller',
      },
    ],
  },
  {
    title: 'Vi har två halvtider – var börjar vi?',
    kind: 'question',
    by: contactAt('skogsnas'),
    daysAgo: 9,
    body: 'Två personer på halvtid, fem skolor och långa avstånd. Ska vi börja med handledning, med familjer eller med en gemensam rutin?',
    tags: ['tier:preventing', 'hindrance:timetable-and-travel'],
    answers: [
      {
        by: contactAt('vretaholm'),
        daysAgo: 8,
        body: 'Börja med en skola och en rutin som alla kan läsa på en minut. Vi försökte vara överallt den första terminen och hann ingenstans.',
        thanks: [contactAt('skogsnas'), contactAt('tvarsjo')],
        helped: true,
      },
      {
        by: contactAt('hallinge'),
        daysAgo: 7,
        body: 'Handledning till mentorer först. Då växer det utan att ni måste vara på plats varje gång.',
        didEntry: 'nar-vi-andrade-uppdraget',
      },
    ],
  },
  {
    title: 'Hur blev teamet kvar när projektpengarna tog slut?',
    kind: 'question',
    by: contactAt('sjohammar'),
    daysAgo: 8,
    body: 'Vårt projekt slutar om ett år. Vad behövde nämnden se, och när behövde den se det?',
    tags: ['profession:school-director'],
    answers: [
      {
        by: contactAt('norrbruk'),
        daysAgo: 7,
        body: 'Vi lade in teamet i budgetarbetet ett år före slutet och beskrev vad som upphör om det försvinner. Siffror om närvaro hade vi inga att visa, och det sade vi.',
        helped: true,
        didEntry: 'norrbruks-narvaroteam',
      },
    ],
  },
  {
    title: 'Hur beskrev ni resultat för statsbidraget till skolsociala team?',
    kind: 'experience',
    by: contactAt('karrevik'),
    daysAgo: 7,
    body: 'Vi redovisade vad teamet gjort, hur snabbt det kom i gång och vad skolorna sade. Vi påstod inget om orsak och verkan. Hur gjorde ni andra?',
    tags: ['tier:remedial', 'profession:school-social-worker'],
    answers: [],
  },
  {
    title: 'Hur följer ni upp utan att någon känns igen i en liten kommun?',
    kind: 'question',
    by: contactAt('vretaholm'),
    daysAgo: 6,
    body: 'Hos oss blir varje uppföljning nästan en berättelse om någon. Vad kan man redovisa till nämnden ändå?',
    tags: ['absence-pattern:long-term'],
    answers: [
      {
        by: contactAt('karrevik'),
        daysAgo: 5,
        body: 'Redovisa arbetet i stället för eleverna: hur snabbt utredningar blir klara, om mallen används och om insatser följs upp. Slå ihop flera år, eller gör det tillsammans med en grannkommun.',
        helped: true,
        didEntry: 'nulagesanalys-och-egna-matt-pa-ett-ar',
      },
    ],
  },
  {
    title: 'Vad får nämnden se, och hur ofta?',
    kind: 'question',
    by: contactAt('aslunda'),
    daysAgo: 2,
    body: 'Vi vill att nämnden följer arbetet utan att det blir en tävling mellan skolor. Vad visar ni och när?',
    tags: ['profession:school-director'],
    answers: [],
  },
];
