import { newsletter } from './desk/newsletter.ts';

/** *Att göra* and what coordinators follow a network by. */
export const desk = {
  done: {
    rests: 'Uppgiften vilar till dagen du valde.',
    awake: 'Uppgiften står i listan igen.',
    handed: 'Din kollega ser nu det som väntar på dig.',
    back: 'Du har tagit tillbaka dina uppgifter.',
  },
  rest: {
    title: 'Vilar',
    heading: 'Påminn mig senare',
    about:
      'Uppgiften försvinner ur din lista och kommer tillbaka den dag du väljer. Andra ser den som förut.',
    link: 'Senare',
    linkOf: (title: string) => `Senare: ${title}`,
    tomorrow: 'I morgon',
    nextWeek: 'Om en vecka',
    day: 'Visa igen den',
    save: 'Spara dagen',
    until: (date: string) => `Kommer tillbaka ${date}`,
    wake: 'Ta upp nu',
    wakeOf: (title: string) => `Ta upp nu: ${title}`,
  },
  handOver: {
    title: 'Lämna över medan du är borta',
    lead: 'En kollega med samma roll som du ser det som väntar på dig. Ingen får nya rättigheter.',
    link: 'Lämna över medan du är borta',
    change: 'Ändra',
    now: (name: string, date: string) => `${name} ser dina uppgifter till och med ${date}.`,
    takeBack: 'Ta tillbaka mina uppgifter',
    nobody:
      'Ingen annan har samma roll som du på samma ställe. Bjud in en kollega eller fråga din samordnare.',
    fields: { substitute: 'Kollega', until: 'Till och med' },
    substituteHint: 'Här står de som har minst en av dina roller på samma ställe.',
    save: 'Lämna över',
    forOf: (name: string) => `Åt ${name}`,
    forAbout: (name: string, date: string, count: number) =>
      count === 0
        ? `Du ser det som väntar på ${name} till och med ${date}. Allt det står redan i din egen lista.`
        : `Du ser det som väntar på ${name} till och med ${date}. Här står det som inte redan finns i din egen lista.`,
  },
  guide: {
    title: (network: string) => `Kom igång med ${network}`,
    steps: {
      contacts: 'Bjud in kontaktpersoner',
      situation: 'Gör Nulägesbilden',
      meeting: 'Bjud in till första mötet',
    },
  },
  silence: {
    title: 'Kommuner att höra av sig till',
    lead: 'De som varit tysta längst står först. Ett samtal kan vara allt som behövs.',
    caption: 'Nätverkets organisationer efter hur länge de varit tysta',
    columns: { organisation: 'Organisation', sign: 'Hördes senast', contact: 'Ni pratade senast' },
    toContact: 'Hör av dig',
    signs: {
      'sign-in': (date: string) => `Loggade in ${date}`,
      post: (date: string) => `Skrev i forumet ${date}`,
      entry: (date: string) => `Arbetade med en beskrivning ${date}`,
      meeting: (date: string) => `Anmälde sig till ett möte ${date}`,
      answer: (date: string) => `Svarade i Nulägesbilden ${date}`,
    },
    noSign: (date: string) => `Inget hörs sedan ${date}, då organisationen kom med`,
    noContact: 'Inget är antecknat',
    ways: { mail: 'mejl', phone: 'telefon', meeting: 'möte', visit: 'besök' },
    open: 'Öppna',
    openOf: (name: string) => `Öppna ${name}`,
    about:
      'Märket sätts efter 90 tysta dagar, om ingen har pratat med organisationen på 30 dagar. Tyst är den som varken loggar in, skriver, anmäler sig till möten eller svarar. Inloggningar minns portalen i 30 dagar. Här står aldrig vem som gjorde något.',
    noted: 'Kontakten är antecknad.',
    contactTitle: (name: string) => `Hör av dig till ${name}`,
    mailTitle: 'Färdigt mejl',
    openMail: (address: string) => `Öppna i mejlprogrammet till ${address}`,
    noMailbox: (number: string) => `Organisationen har ingen funktionsbrevlåda. Växeln har nummer ${number}.`,
    noMailboxAtAll: 'Organisationen har varken funktionsbrevlåda eller växel i portalen.',
    subject: 'Ämne',
    text: 'Text',
    textHint: 'Kopiera texten och ändra den som du vill.',
    noteTitle: 'Anteckna kontakten',
    fields: { on: 'Dag', way: 'Hur', note: 'Anteckning' },
    wayLabels: { mail: 'Mejl', phone: 'Telefon', meeting: 'Möte', visit: 'Besök' },
    noteHint: 'Vad ni kom överens om. Skriv inget om enskilda personer. Bara samordnare ser den, i tre år.',
    save: 'Spara anteckningen',
    earlier: 'Tidigare kontakter',
    task: {
      title: (count: number, network: string) =>
        count === 1
          ? `1 organisation att höra av sig till i ${network}`
          : `${count} organisationer att höra av sig till i ${network}`,
      action: 'Se vilka',
    },
    mail: {
      subject: (network: string) => `Hur går det hos er? Hälsning från ${network}`,
      text: (of: {
        organisation: string;
        network: string;
        sender: string;
        situation: string;
        meetings: string;
        forum: string;
      }) =>
        `Hej ${of.organisation}!

Vi i ${of.network} har inte hört av er på ett tag och undrar hur det går med ert närvaroarbete.

Här är tre saker som kan vara bra att veta:
– Så arbetar kommunerna i länet: ${of.situation}
– Kommande möten: ${of.meetings}
– Frågor från kollegor: ${of.forum}

Har ni något som vi kan hjälpa till med, eller något som andra borde få veta? Svara på det här mejlet eller föreslå en tid att prata.

Vänliga hälsningar
${of.sender}`,
    },
  },
  demand: {
    title: 'Efterfrågat och finns',
    lead: (term: string) =>
      `Det som medlemmar och besökare frågat efter ${term}, mot det som finns i biblioteket.`,
    terms: {
      spring: (year: number) => `vårterminen ${year}`,
      autumn: (year: number) => `höstterminen ${year}`,
    },
    during: (term: string) => `Under ${term}.`,
    otherTerm: (term: string) => `Visa ${term}`,
    group: 'Hinder',
    tier: 'Arbetets inriktning',
    unsaidGroup: 'Hinder inte sagt',
    unsaidTier: 'inriktning inte sagd',
    about: (group: string, tier: string) => `${group}, ${tier}`,
    counts: {
      searches: (least: number) => `minst ${least} sökningar`,
      withoutHit: (least: number) => `minst ${least} sökningar utan träff`,
      questions: (least: number) => `minst ${least} öppna frågor`,
      requests: (least: number) => `minst ${least} förfrågningar om utbyte`,
    },
    few: (step: number) => `färre än ${step} av varje`,
    entries: (count: number) =>
      count === 0 ? 'ingen beskrivning' : count === 1 ? '1 beskrivning' : `${count} beskrivningar`,
    missing: 'Efterfrågat men saknas',
    missingNothing: (step: number) =>
      `Inget som minst ${step} har frågat efter saknas i biblioteket den här terminen.`,
    missingNone: (about: string, asked: string) => `${about}: ${asked}, men ingen beskrivning.`,
    missingVain: (about: string, asked: string) =>
      `${about}: ${asked}. Det finns beskrivningar, men många hittar dem inte.`,
    unasked: 'Finns, men få frågar efter det',
    unaskedLine: (group: string, tier: string, entries: number) =>
      `${group}, ${tier}: ${entries === 1 ? '1 beskrivning' : `${entries} beskrivningar`}`,
    picture: 'Som bild',
    pictureText:
      'En ruta för varje grupp av hinder och inriktning. Ju större cirkel, desto mer är frågat. Talet är antalet beskrivningar. Samma uppgifter står i tabellen.',
    pictureNote:
      'Ju större cirkel, desto fler har frågat. Talet är antalet beskrivningar. Streckad ram betyder att ingen finns.',
    table: 'Som tabell',
    caption: 'Efterfrågat och finns, efter hinder och arbetets inriktning',
    openCell: (entries: string, about: string) => `${entries}: ${about}`,
    finer: (group: string) => `Närmare: ${group}`,
    finerPart: (measure: string, tier: string) => `${measure}, ${tier}`,
    finerLine: (hindrance: string, least: number) => `${hindrance}: minst ${least}`,
    how: 'Så räknar vi',
    howText: (step: number) =>
      `Tal under ${step} visas inte, och större tal visas i hela ${step}-steg. Tabellen har inga summor, så att inget går att räkna fram. En grupp delas upp på enskilda hinder bara när varje del når ${step}. Sökningar räknas när minst ${step} har sökt på samma ord en månad. Ordens ämne avgörs av vokabulären, så allt hamnar inte rätt. Frågor räknas i de trådar som du får läsa och som saknar svar som hjälpte. Sökningar och beskrivningar gäller hela portalen, förfrågningar det här nätverket.`,
    offered: 'Finns i biblioteket',
    openLibrary: 'Visa dem i biblioteket',
    askedTitle: 'Frågat efter',
    oftenInVain: 'många utan träff',
    questions: 'Öppna frågor i forumet',
    who: 'Vet förmodligen mest',
    whoNobody: 'Ingen har beskrivit det här ännu',
    askAll: 'Fråga nätverket i forumet',
    invite: 'Fråga dem',
    inviteOf: (name: string) => `Fråga dem: ${name}`,
    csv: {
      link: 'Hämta som CSV',
      network: 'Nätverk',
      term: 'Termin',
      searches: 'Sökningar',
      withoutHit: 'Sökningar utan träff',
      questions: 'Öppna frågor',
      requests: 'Förfrågningar om utbyte',
      entries: 'Beskrivningar',
      few: (step: number) => `färre än ${step}`,
      least: (count: number) => `minst ${count}`,
      note: 'Anmärkning',
      example: 'Exempeldata',
    },
  },
  year: {
    link: 'Årshjul',
    title: (year: number) => `Årshjul ${year}`,
    lead: 'Nätverkets år: terminer, Nulägesbild, möten och beskrivningar som ska ses över.',
    yearOf: (year: number) => `Visa ${year}`,
    nothing: 'Inget planerat.',
    about: (date: string) => `Omkring ${date}`,
    spring: 'Vårterminen börjar',
    autumn: 'Höstterminen börjar',
    roundOpens: (year: number) => `Nulägesbilden ${year} öppnar`,
    roundEnds: (year: number) => `Sista dag att svara i Nulägesbilden ${year}`,
    review: (count: number) =>
      count === 1
        ? '1 beskrivning ska ses över den här månaden'
        : `${count} beskrivningar ska ses över den här månaden`,
    report: (year: number) => `Årsberättelsen för ${year} är klar`,
  },
  newsletter,
  report: {
    link: 'Årsberättelse',
    title: (year: number) => `Årsberättelse ${year}`,
    heading: (network: string, year: number) => `Årsberättelse ${year} för ${network}`,
    unfinished: 'Året är inte slut. Det här är vad som har hänt hittills.',
    summary: (published: number, adopted: number, met: number) =>
      `${published === 1 ? '1 beskrivning publicerades' : `${published} beskrivningar publicerades`}. ${
        adopted === 1 ? '1 gång började någon' : `${adopted} gånger började någon`
      } använda en annans arbetssätt. Nätverket möttes ${met === 1 ? '1 gång' : `${met} gånger`}.`,
    summaryNone: 'Det finns inget om det här året i portalen: inga beskrivningar, inga möten.',
    published: 'Publicerat',
    publishedNone: 'Ingen beskrivning publicerades.',
    adopted: 'Används nu av fler',
    adoptedNone: 'Ingen började använda en annans arbetssätt.',
    met: 'Möten och utbyten',
    metNone: 'Inga möten hölls.',
    seats: (count: number) => (count === 1 ? '1 plats tagen' : `${count} platser tagna`),
    exchanges: (least: number) => `Minst ${least} utbyten mellan organisationer genomfördes.`,
    learnt: 'Det här lärde vi oss',
    learntNone: 'Inget är nedskrivet för året.',
    situation: (answered: number, members: number) =>
      `${answered} av ${members} kommuner svarade i Nulägesbilden.`,
    decided: 'Så beslutade nätverket på sina möten',
    solved: 'Frågor som fick svar som hjälpte',
    about: 'Sidan visar det som du får läsa. Texter som bara några få får se är inte med för alla.',
    task: {
      title: (year: number, network: string) => `Årsberättelsen för ${year} är klar: ${network}`,
      action: 'Läs och skriv ut',
    },
  },
};
