import { contactAt, coordinator, editor, reader, type ThreadSeed } from './thread-seed.ts';

/** Questions about law, consent and who answers for what. */
export const lawAndRights: readonly ThreadSeed[] = [
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
        thanks: [contactAt('hallinge'), contactAt('karrevik'), coordinator],
        helped: true,
        law: { asOf: '2026-08-15', isChecked: true },
      },
      {
        by: contactAt('sjohammar'),
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
        by: contactAt('norrbruk'),
        daysAgo: 16,
        body: 'Ja. Elevhälsans samordnare fyller i en mall, rektor skickar den och socialtjänsten bokar mötet. Det viktigaste var att bestämma vem som ringer dagen efter.',
        thanks: [contactAt('bergvalla'), reader],
        helped: true,
        didEntry: 'kalla-till-sip-fran-skolan',
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
        thanks: [contactAt('aslunda')],
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
    title: 'Hur skriver ni till vårdnadshavare utan att skuldbelägga?',
    kind: 'question',
    by: editor,
    daysAgo: 1,
    body: 'Våra brev är korrekta men hårda. Har ni exempel på formuleringar som gör att föräldrar hör av sig i stället för att gå i försvar?',
    tags: ['hindrance:family-situation', 'profession:mentor'],
    answers: [],
  },
];
