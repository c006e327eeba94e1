import type { Verdict } from '#src/features/finder/rules/points.ts';
import type { Facet, LegalStep, TriedActivity } from '#src/features/finder/situation/situation.ts';

const activities: Record<TriedActivity, string> = {
  assessing: 'ta reda på vad som ligger i vägen',
  planning: 'planera tillsammans',
  supporting: 'stötta och motivera eleven och hemmet',
  operative: 'ha egen kontakt med eleven, hemma eller i skolan',
  coordinating: 'samordna dem som är inblandade',
  advising: 'handleda personalen',
  informing: 'informera elever och vårdnadshavare',
  evaluating: 'följa upp tillsammans',
};

const steps: Record<LegalStep, string> = {
  noticed: 'Frånvaron är uppmärksammad',
  investigated: 'Frånvaron är utredd',
  reported: 'Frånvaron är anmäld till huvudmannen',
  notified: 'Hemkommunen eller skolpliktsbevakningen har fått veta',
  efforts: 'Insatser har börjat utifrån utredningen',
};

/** What is missing, in one or two words. */
const missingSteps: Record<LegalStep, string> = {
  noticed: 'uppmärksammad frånvaro',
  investigated: 'utredning',
  reported: 'anmälan till huvudmannen',
  notified: 'besked till hemkommunen',
  efforts: 'insatser utifrån utredningen',
};

const facets: Record<Facet, string> = {
  years: 'Årskurs',
  patterns: 'Frånvaro',
  hindrances: 'Möjliga hinder',
  tried: 'Nytt för er',
  steps: 'Steg i lagen',
  hands: 'Yrken och aktörer',
  municipality: 'Kommun',
};

const verdicts: Record<Verdict, string> = {
  match: 'stämmer',
  partly: 'delvis',
  miss: 'stämmer inte',
  unknown: 'uppgift saknas',
};

export const finder = {
  title: 'Beskriv läget',
  lead: 'Beskriv situationen, inte eleven. Vi jämför den med alla beskrivningar och säger vad som passar, och varför.',
  privacy: 'Inget sparas. Dina val finns bara i sidans adress.',
  optional: 'Alla frågor är frivilliga. Svara på dem du kan.',
  questions: {
    years: 'Vilken årskurs gäller det?',
    patterns: 'Hur ser frånvaron ut?',
    steps: 'Vilka steg i lagen är gjorda?',
    stepsHint:
      'Kryssa i det som är gjort. Det du lämnar tomt räknas som inte gjort, om du inte också väljer Inte känt ännu.',
    municipality: 'Vilken kommun arbetar ni i?',
    municipalityHint: 'Då ser du vad ni kan använda själva. Till exempel Uppsala.',
    hindrances: 'Vad kan ligga i vägen?',
    tried: 'Vad har ni redan prövat?',
    triedShort: 'Redan prövat',
    triedLegend: 'Vi har prövat att',
    hands: 'Vilka finns hos er?',
    handsHint: 'Rektor, lärare, mentor och elevhälsoteam räknar vi med att ni har.',
  },
  more: 'Fler frågor, om du vill',
  hindranceGroups: {
    school: 'Skola',
    individual: 'Individ',
    family: 'Familj',
    leisure: 'Fritid och kamrater',
  },
  professions: 'Yrken',
  agencies: 'Andra aktörer',
  notKnown: 'Inte känt ännu',
  noneDone: 'Inget av det här ännu',
  activities,
  steps,
  submit: 'Visa vad som passar',
  rulesLink: 'Så rangordnar vi',
  facets,
  verdicts,
  result: {
    title: 'Det här passar situationen',
    count: (found: number) =>
      found === 1
        ? 'En beskrivning säger något om situationen.'
        : `${found} beskrivningar säger något om situationen.`,
    said: 'Du har sagt',
    change: 'Ändra',
    changeAll: 'Ändra det du har sagt',
    noMunicipality: 'Säg vilken kommun ni arbetar i, så ser du vad ni kan använda.',
    groups: {
      here: (place: string) => `I ${place}`,
      yourselves: 'Kan ni göra själva',
      elsewhere: 'På andra håll – läs och fråga',
    },
    more: (count: number) => `Visa ${count} till`,
    most: (most: number) => `Vi visar högst ${most} i varje grupp. Säg mer om läget, så blir de färre.`,
    shown: (shown: number, total: number) => `Visar ${shown} av ${total}`,
    none: {
      title: 'Ingen beskrivning passar situationen',
      text: 'Ta bort ett val i taget, eller leta på ett annat sätt.',
    },
    tooLittle: {
      title: 'Säg lite mer',
      text: 'Välj minst en sak utöver kommunen, till exempel årskurs eller hur frånvaron ser ut.',
      back: 'Tillbaka till frågorna',
    },
    library: 'Visa hela biblioteket',
    link: 'Länk till det här resultatet',
    linkHint: 'Kopiera länken om du vill visa resultatet för en kollega. Den innehåller bara dina val.',
    share: 'Ta med resultatet',
    print: 'Skriv ut',
  },
  readiness: {
    now: 'Kan användas nu',
    'if-first': 'Kan användas när det här är gjort först',
    'ask-first': (place: string) => `Kanske i ${place} – fråga först`,
    yourselves: 'Kan ni göra själva',
    elsewhere: (place: string) => `Finns i ${place} – läs och fråga`,
    elsewhereNotRunning: (place: string) => `Beskrivet i ${place} – läs och fråga`,
    notYet: (what: string) => `Inte än – ${what} saknas`,
    notYetOther: 'Inte än – något annat ska vara gjort först',
  },
  missingSteps,
  doubt: {
    oldSource: (year: number) => `Uppgiften är från ${year}, vi vet inte om verksamheten finns kvar.`,
    said: {
      over: 'stämde när det pågick',
      'old-source': (year: number) => `stämmer enligt uppgift från ${year}`,
      'undated-source': 'stämmer enligt en uppgift utan datum',
      unconfirmed: (year: number) => `stämmer enligt uppgift från ${year}`,
    },
  },
  reasons: {
    isFor: (what: string) => `gäller ${what}`,
    isForButNot: (what: string, not: string) => `gäller ${what}, men inte ${not}`,
    saysNothing: 'beskrivningen säger inget om det',
    aims: (what: string) => `vill ändra ${what}`,
    aimsButNot: (what: string, not: string) => `vill ändra ${what}, men inte ${not}`,
    untried: (what: string) => `innehåller sådant ni inte har prövat: ${what}`,
    partlyTried: (tried: string, untried: string) => `ni har prövat att ${tried}, men inte att ${untried}`,
    allTried: (tried: string) => `ni har redan prövat det: ${tried}`,
    nothingFirst: 'beskrivningen säger inte vad som ska vara gjort först',
    firstNotKnown: 'det som ska vara gjort först är inte känt ännu',
    firstDone: 'det som ska vara gjort först är gjort',
    firstMissing: (what: string) => `det här saknas: ${what}`,
    firstMissingOther: 'det som ska vara gjort först är inte gjort',
    haveAll: (who: string) => `ni har dem som behövs: ${who}`,
    haveSome: (have: string, lack: string) => `ni har ${have}, men det behövs också ${lack}`,
    haveNone: (lack: string) => `det behövs ${lack}`,
    theirTeam: (place: string) => `de som behövs finns redan i ${place}`,
    here: (place: string) => `finns i ${place}`,
    hereUnsure: (place: string) =>
      `finns beskrivet i ${place}, men det är inte säkert att det går att använda`,
    anywhere: 'ni kan göra det själva var ni än är',
    elsewhere: (place: string, own: string) => `finns i ${place}, inte i ${own}`,
    onlyThere: (place: string) => `det framgår inte om andra än ${place} kan använda det`,
    onlyContact: (who: string) => `Bara ${who} kan ta kontakt.`,
    mayContact: (who: string) => `De här kan ta kontakt: ${who}.`,
  },
  allYears: 'alla åldrar',
  ages: (from: number, to: number) => `${from}–${to} år`,
  ageFrom: (from: number) => `från ${from} år`,
  ageTo: (to: number) => `till och med ${to} år`,
  years: (run: string) => `åk ${run}`,
  upperSecondary: (run: string) => `gymnasiet år ${run}`,
  and: 'och',
  first: {
    title: 'Det här ska vara gjort först',
    all: 'Allt ska vara gjort.',
    any: 'Det räcker att något av det är gjort.',
    states: { done: 'gjort', 'not-yet': 'inte gjort ännu', 'not-known': 'inte känt' },
    by: (who: string) => `av ${who}`,
    told: (whom: string) => `till ${whom}`,
    buildsOn: 'bygger på:',
    joints: { all: 'och', any: 'eller', 'and-or': 'och/eller' },
  },
  start: 'Eller beskriv läget, så ser du vad som passar',
  rules: {
    title: 'Så rangordnar vi',
    lead: 'Här står hela regeln för ordningen i Beskriv läget. Samma tal som står här räknar sidan med.',
    compare: {
      title: 'Vi jämför fråga för fråga',
      question: 'Fråga',
      text: 'Varje fråga som du svarar på jämförs med det som står i beskrivningen. Svaret ger poäng efter tabellen. Frågor som du hoppar över räknas inte.',
    },
    notKnown: {
      title: 'Det vi inte vet räknas varken för eller emot',
      text: 'Saknas en uppgift i beskrivningen, eller svarar du Inte känt ännu, blir det noll poäng.',
    },
    condition: {
      title: 'Några få saker räknas alltid',
      text: 'De gäller beskrivningen, inte situationen.',
      what: 'Vad',
      reviewed: 'Granskad av nätverket',
      inDoubt: 'Ingen vet om uppgiften fortfarande gäller',
      over: 'Verksamheten är avslutad eller vilar',
    },
    points: 'Poäng',
    order: {
      title: 'Ordningen',
      text: 'Flest poäng står först. Lika många poäng står i bokstavsordning. Det finns tre listor: i er kommun, det ni kan göra själva, och på andra håll.',
    },
    tried: {
      title: 'Redan prövat göms inte',
      text: 'Har ni prövat allt som ett arbetssätt består av hamnar det långt ner. Det står också att ni har prövat det.',
    },
    first: {
      title: 'Det som ska vara gjort först',
      text: 'Kommunerna skriver med egna ord vad som ska vara gjort innan man tar kontakt. Vi känner igen fem steg ur skollagen. Annat än de fem visas som inte känt. Den som har utrett har också uppmärksammat. Insatser som bygger på en utredning är inte gjorda förrän utredningen är det.',
    },
    evidence: {
      title: 'Underlag ger inga poäng',
      text: 'Hur väl ett arbetssätt är uppföljt och hur långt det har kommit visas för sig. Det vägs inte in, eftersom tre olika saker inte blir ett betyg.',
    },
    back: 'Till Beskriv läget',
  },
};
