/**
 * What the demo network talks about: the twenty questions that networks ask most, some answered, some not. Days are
 * counted back from the day of the start. Law is told as it stood on the day that an answer names.
 */

const reader = 'demo.lasare@hallinge.example';
const writer = 'demo.skribent@hallinge.example';
const editor = 'demo.redaktor@hallinge.example';
/** Who runs the demo network. */
export const coordinator = 'demo.samordnare@regionbergslagsbygden.example';
const contactAt = (domain: string) => `demo.kontaktperson@${domain}.example`;

export type AnswerSeed = {
  by: string;
  daysAgo: number;
  body: string;
  /** The asker says that it helped. */
  helped?: true;
  /** *Så gjorde vi*: the entry that describes it. */
  didEntry?: string;
  /** About law, as of this day; and whether the coordinator has checked it. */
  law?: { asOf: string; isChecked: boolean };
};

export type ThreadSeed = {
  title: string;
  kind: 'question' | 'experience' | 'contact' | 'news';
  by: string;
  daysAgo: number;
  body: string;
  /** `vocabulary:value` */
  tags: readonly string[];
  answers: readonly AnswerSeed[];
};

export const threads: readonly ThreadSeed[] = [
  {
    title: 'Räcker delad anställning mellan IFO och skola, eller behövs samtycke i varje ärende?',
    kind: 'question',
    by: contactAt('hallinge'),
    daysAgo: 24,
    body: 'Vi planerar en tjänst som delas av skolan och socialtjänsten. Får personen använda det hen vet från den ena delen i den andra, eller måste familjen säga ja varje gång?',
    tags: ['profession:social-worker', 'tier:remedial'],
    answers: [
      {
        by: contactAt('norrbruk'),
        daysAgo: 23,
        body: 'Anställningen avgör inte. Sekretessen gäller mellan verksamheterna, så vi utgår från skriftligt samtycke och skriver vad det gäller, för hur länge och hur det tas tillbaka.',
        helped: true,
        law: { asOf: '2026-08-15', isChecked: true },
      },
      {
        by: contactAt('alvstad'),
        daysAgo: 21,
        body: 'Vi gör likadant. Två anställningsbeslut med varsin chef gör det tydligt i vilken roll man är vid varje samtal.',
        didEntry: 'vem-ansvarar-for-vad-skola-ifo-och-halsa',
      },
    ],
  },
  {
    title: 'Vad får skolsköterskan skriva i frånvaroutredningen?',
    kind: 'question',
    by: reader,
    daysAgo: 20,
    body: 'Hos oss är det oklart vad elevhälsans medicinska del kan lämna till utredningen och vad som stannar i journalen.',
    tags: ['profession:school-nurse', 'absence-pattern:repeated'],
    answers: [
      {
        by: contactAt('sjohammar'),
        daysAgo: 18,
        body: 'Skolsköterskan skriver vad som behövs i skolan, inte varför. ”Behöver kunna vila på förmiddagen” räcker ofta. Det medicinska stannar i journalen om inte vårdnadshavare och elev har samtyckt till något annat.',
        helped: true,
        law: { asOf: '2026-08-15', isChecked: true },
      },
    ],
  },
  {
    title: 'Kan skolan kalla till SIP hos er, och vem gör det?',
    kind: 'question',
    by: contactAt('bergvalla'),
    daysAgo: 17,
    body: 'Vi vill att rektor ska kunna ta första steget i stället för att vänta på andra. Hur har ni löst det i praktiken?',
    tags: ['profession:head-teacher', 'tier:remedial'],
    answers: [
      {
        by: contactAt('karrevik'),
        daysAgo: 16,
        body: 'Ja. Elevhälsans samordnare fyller i en mall, rektor skickar den och socialtjänsten bokar mötet. Det viktigaste var att bestämma vem som ringer dagen efter.',
        helped: true,
        didEntry: 'kalla-till-sip-fran-skolan',
      },
    ],
  },
  {
    title: 'Vilken gräns har ni för upprepad frånvaro: procent, tillfällen eller bedömning?',
    kind: 'question',
    by: editor,
    daysAgo: 15,
    body: 'Vi skriver om vår rutin. Lagen nämner ingen procentsats. Vad har ni valt, och vad har det gjort med arbetet?',
    tags: ['absence-pattern:repeated', 'tier:preventing'],
    answers: [
      {
        by: contactAt('vretaholm'),
        daysAgo: 14,
        body: 'Vi har en låg gräns som startar ett samtal och en bedömning som startar en utredning. Gränsen är till för att ingen ska glömmas, inte för att avgöra vad som ska göras.',
        helped: true,
        didEntry: 'franvarotrappan-i-vretaholm',
      },
      {
        by: contactAt('lillfors'),
        daysAgo: 13,
        body: 'Bara bedömning hos oss. Det fungerar när mentorerna talas vid varje vecka, annars blir det olika mellan arbetslag.',
      },
    ],
  },
  {
    title: 'Får vi ringa hem när eleven har fyllt 18?',
    kind: 'question',
    by: contactAt('sodrabergslagen'),
    daysAgo: 14,
    body: 'På gymnasiet blir många myndiga under läsåret. Vad säger ni till föräldrar som hör av sig, och får vi ringa själva?',
    tags: ['school-year:upper-secondary-3', 'profession:mentor'],
    answers: [
      {
        by: coordinator,
        daysAgo: 12,
        body: 'En myndig elev bestämmer själv. Vi frågar eleven på hösten om vi får prata med någon hemma och antecknar svaret. Utan ett ja lyssnar vi på föräldern men berättar inget.',
        helped: true,
        law: { asOf: '2026-08-15', isChecked: true },
      },
    ],
  },
  {
    title: 'Hur gör ni när en vårdnadshavare inte samtycker?',
    kind: 'question',
    by: contactAt('aslunda'),
    daysAgo: 13,
    body: 'Den ena vårdnadshavaren vill ha samverkan, den andra inte. Frågan är allmän. Hur långt kommer skolan på egen hand?',
    tags: ['hindrance:family-situation'],
    answers: [
      {
        by: contactAt('norrbruk'),
        daysAgo: 11,
        body: 'Vi börjar med det som skolan får göra utan samtycke: utreda frånvaron, anpassa och följa upp. Sedan bjuder vi in båda till ett möte om vad samverkan skulle innebära, var för sig om det behövs.',
      },
    ],
  },
  {
    title: 'Vem håller i det när eleven går i fristående skola men bor hos oss?',
    kind: 'question',
    by: contactAt('masugnen'),
    daysAgo: 12,
    body: 'Vi är en fristående huvudman med elever från flera kommuner. Vem ska vi ringa, och vem samordnar?',
    tags: ['profession:compulsory-attendance-officer'],
    answers: [
      {
        by: contactAt('alvstad'),
        daysAgo: 11,
        body: 'Skolan utreder och anmäler till sin huvudman, huvudmannen lämnar uppgift till hemkommunen, och hemkommunen samordnar om det behövs. Hos oss finns ett nummer för alla skolor, oavsett huvudman.',
        helped: true,
        didEntry: 'en-vag-in-for-fristaende-skolor',
        law: { asOf: '2026-08-15', isChecked: true },
      },
    ],
  },
  {
    title: 'Hur får ni varje lektion registrerad?',
    kind: 'question',
    by: writer,
    daysAgo: 11,
    body: 'Rapporteringen är ojämn mellan skolor och ämnen. Vad har fått lärare att registrera varje lektion, utan att det känns som kontroll?',
    tags: ['absence-pattern:in-school', 'profession:teacher'],
    answers: [
      {
        by: contactAt('karrevik'),
        daysAgo: 10,
        body: 'Vi visade för arbetslagen vad uppgifterna används till. När mentorerna såg att de fick mindre att leta efter gick det snabbare.',
        helped: true,
        didEntry: 'sa-laser-rektorer-statistik-tillsammans',
      },
    ],
  },
  {
    title: 'Räknar ni sen ankomst?',
    kind: 'question',
    by: contactAt('tvarsjo'),
    daysAgo: 10,
    body: 'Vi räknar den inte i dag, och då syns inte att samma lektioner alltid börjar tomma. Hur gör ni?',
    tags: ['absence-pattern:late'],
    answers: [
      {
        by: contactAt('lillfors'),
        daysAgo: 9,
        body: 'Vi registrerar minuter men redovisar det för sig. Annars går det inte att jämföra med tidigare år.',
      },
    ],
  },
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
        helped: true,
      },
      {
        by: contactAt('hallinge'),
        daysAgo: 7,
        body: 'Handledning till mentorer först. Då växer det utan att ni måste vara på plats varje gång.',
        didEntry: 'sma-tecken-stod-till-larare',
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
        by: coordinator,
        daysAgo: 5,
        body: 'Redovisa arbetet i stället för eleverna: hur snabbt utredningar blir klara, om mallen används och om insatser följs upp. Slå ihop flera år, eller gör det tillsammans med en grannkommun.',
        helped: true,
        didEntry: 'nulagesanalys-och-egna-matt-pa-ett-ar',
      },
    ],
  },
  {
    title: 'Vad gör skolan medan eleven väntar på BUP?',
    kind: 'question',
    by: reader,
    daysAgo: 5,
    body: 'Väntan blir ofta en paus för alla. Vad har ni gjort i skolan under tiden, som har hjälpt kontakten att leva kvar?',
    tags: ['hindrance:anxiety', 'tier:remedial'],
    answers: [
      {
        by: contactAt('sjohammar'),
        daysAgo: 4,
        body: 'Vi bestämmer en person på skolan som hör av sig en fast dag i veckan, och en liten sak i skolan som inte hänger på vården.',
      },
    ],
  },
  {
    title: 'Har någon en mall där eleven själv beskriver skoldagen?',
    kind: 'contact',
    by: contactAt('lillfors'),
    daysAgo: 5,
    body: 'Vi söker en enkel mall som fungerar både på mellanstadiet och högstadiet, helst med bilder.',
    tags: ['school-year:year-5', 'school-year:year-8'],
    answers: [
      {
        by: contactAt('bergvalla'),
        daysAgo: 4,
        body: 'Vår ligger i biblioteket. Ta den och ändra den.',
        helped: true,
        didEntry: 'franvaroutredning-med-elevens-egna-ord',
      },
    ],
  },
  {
    title: 'Hur gör ni i förskoleklass och fritidshem?',
    kind: 'question',
    by: contactAt('tvarsjo'),
    daysAgo: 4,
    body: 'Rutinerna är skrivna för grundskolan. Vem ser mönstret när de yngsta är borta ofta, och vem pratar med hemmet?',
    tags: ['school-year:f', 'absence-pattern:early-signs'],
    answers: [],
  },
  {
    title: 'Hur ser första veckan ut efter lång frånvaro?',
    kind: 'question',
    by: writer,
    daysAgo: 3,
    body: 'Vi har en plan för dag ett men inte för dag två till fem. Vad bestämmer ni i förväg?',
    tags: ['tier:return', 'absence-pattern:long-term'],
    answers: [
      {
        by: contactAt('alvstad'),
        daysAgo: 2,
        body: 'Tid för att komma och gå, en vuxen som möter, en plats att vara på när det blir för mycket, och ett samtal i slutet av varje dag. Och vad som händer om dag två inte blir av.',
        didEntry: 'de-tva-forsta-veckorna-efter-lang-franvaro',
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
  {
    title: 'Hur skriver ni till vårdnadshavare utan att skuldbelägga?',
    kind: 'question',
    by: editor,
    daysAgo: 1,
    body: 'Våra brev är korrekta men hårda. Har ni exempel på formuleringar som gör att föräldrar hör av sig i stället för att gå i försvar?',
    tags: ['hindrance:family-situation', 'profession:mentor'],
    answers: [],
  },
];
