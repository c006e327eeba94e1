import { contactAt, editor, reader, type ThreadSeed, writer } from './thread-seed.ts';

/** Questions about the work of every day. */
export const everydayWork: readonly ThreadSeed[] = [
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
        thanks: [editor, contactAt('skogsnas')],
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
    title: 'Hur får ni varje lektion registrerad?',
    kind: 'question',
    by: writer,
    daysAgo: 11,
    body: 'Rapporteringen är ojämn mellan skolor och ämnen. Vad har fått lärare att registrera varje lektion, utan att det känns som kontroll?',
    tags: ['absence-pattern:in-school', 'profession:teacher'],
    answers: [
      {
        by: contactAt('alvstad'),
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
        thanks: [contactAt('lillfors'), writer],
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
        by: contactAt('lillfors'),
        daysAgo: 2,
        body: 'Tid för att komma och gå, en vuxen som möter, en plats att vara på när det blir för mycket, och ett samtal i slutet av varje dag. Och vad som händer om dag två inte blir av.',
        didEntry: 'de-tva-forsta-veckorna-efter-lang-franvaro',
      },
    ],
  },
];
