export const answers = {
  helped: {
    mark: 'Det här hjälpte',
    markFor: (number: number) => `Det här hjälpte: inlägg ${number}`,
    unmark: 'Ta bort märket',
    unmarkFor: (number: number) => `Ta bort märket Svar som hjälpte från inlägg ${number}`,
    solved: 'Här finns redan svar som hjälpte. Skriv gärna ändå om ni har gjort på ett annat sätt.',
  },
  more: 'Berätta mer om svaret',
  didSo: {
    field: 'Så gjorde vi',
    hint: 'Välj er beskrivning eller en som ni använder. Den visas vid svaret, och svaret på beskrivningens sida.',
    described: 'Så gjorde vi:',
    others: 'Så gjorde andra',
  },
  law: {
    legend: 'Juridik',
    field: 'Svaret handlar om juridik',
    asOfField: 'Gäller per datum',
    asOfHint: 'Den dag som svaret gäller för, om det handlar om juridik.',
    asOf: (date: string) => `Handlar om juridik. Gäller per ${date}.`,
    checkedBy: (network: string) => `nätverkssamordnaren i ${network}`,
    checkedByPortal: 'en nätverkssamordnare',
    checker: (name: string, role: string) => `${name}, ${role},`,
    checked: (who: string, date: string) => `Kontrollerad av ${who} ${date}.`,
    unchecked: 'Ingen har kontrollerat svaret än.',
    doubt: 'Kan ha ändrats',
    age: 'Svaret är mer än ett år gammalt.',
    change: (date: string) => `Lagen som nämns ändrades ${date}.`,
    check: 'Svaret stämmer i dag',
    checkFor: (number: number) => `Svaret om juridik stämmer i dag: inlägg ${number}`,
  },
  similar: {
    title: 'Liknande',
    show: 'Visa liknande frågor och beskrivningar',
    found: (count: number) =>
      count === 1
        ? 'En liknande finns redan. Den öppnas i en ny flik.'
        : `${count} liknande finns redan. De öppnas i en ny flik.`,
    none: 'Inget liknande hittades.',
  },
  answerers: {
    title: 'Vem kan svara på det här?',
    lead: 'Förslagen bygger på vad andra har beskrivit, svarat och använder, om samma sak.',
    reasons: {
      helped: (count: number) =>
        count === 1
          ? 'Har skrivit 1 svar som hjälpte i liknande trådar.'
          : `Har skrivit ${count} svar som hjälpte i liknande trådar.`,
      entries: (count: number) =>
        count === 1
          ? 'Har 1 beskrivning i biblioteket om samma sak.'
          : `Har ${count} beskrivningar i biblioteket om samma sak.`,
      sharedUses: (count: number) =>
        count === 1
          ? 'Använder 1 beskrivning som den som frågar också använder.'
          : `Använder ${count} beskrivningar som den som frågar också använder.`,
      likeSize: 'Är ungefär lika stor som den som frågar.',
    },
    ask: 'Fråga dem',
    askThese: (name: string) => `Fråga ${name}`,
    askedHow: 'Organisationens kontaktperson får en notis och svarar i tråden.',
    call: (who: string) => `@${who}: kan ni svara på det här?`,
    noneTitle: 'Vi har inget förslag än',
    none: 'Välj ämnen till tråden, så hittar vi dem som har skrivit om samma sak.',
  },
  harvest: {
    title: 'Gör ett gott exempel av tråden',
    lead: 'Välj inlägg, så blir de ett utkast i biblioteket. De som skrev får frågan om inlägget får vara med. Säger någon nej tas inlägget bort ur utkastet. Du kan publicera utan att vänta på svar.',
    posts: 'Inlägg som ska vara med',
    postsHint: 'Texten citeras och länkas till inlägget. Trådens rubrik står som källa.',
    name: 'Namn på exemplet',
    organisation: 'För vilken organisation?',
    begin: 'Gör ett utkast',
    answers: 'Så har de som skrev svarat',
    waits: 'Alla har inte svarat om deras inlägg får vara med',
    state: {
      asked: (number: number, author: string) => `Inlägg ${number}, ${author}: inget svar än`,
      'author-gone': (number: number, author: string) =>
        `Inlägg ${number}, ${author}: den som skrev har inget konto kvar och kan inte svara. Ta bort citatet om du är osäker.`,
      agreed: (number: number, author: string) => `Inlägg ${number}, ${author}: får vara med`,
      declined: (number: number, author: string) =>
        `Inlägg ${number}, ${author}: får inte vara med och är borttaget. Har du ändrat citatet tar du bort det själv.`,
    },
    quoteLabel: (number: number) => `inlägg ${number}`,
    source: (title: string) => `Tråd i forumet: ${title}`,
    question: {
      title: 'Får ditt inlägg vara med i ett gott exempel?',
      lead: (title: string, organisation: string) =>
        `${organisation} gör ett gott exempel: ”${title}”. Ditt inlägg är citerat i utkastet. När det är publicerat kan alla läsa det i biblioteket.`,
      leadPublished: 'Ditt inlägg är citerat i ett gott exempel i biblioteket. Där kan alla läsa det.',
      credit: 'Vad säger du?',
      choices: {
        organisation: 'Ja, nämn vår organisation',
        role: 'Ja, nämn bara min roll',
        none: 'Ja, utan att nämna mig eller organisationen',
        decline: 'Nej, ta bort mitt inlägg ur utkastet',
      },
      answer: 'Svara',
    },
    desk: {
      asked: (title: string) => `Får ditt inlägg i ”${title}” vara med i ett gott exempel?`,
      action: 'Svara',
    },
  },
};
