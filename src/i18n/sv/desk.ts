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
      'Märket sätts efter 90 dagar utan inloggning, inlägg, beskrivning, mötesanmälan eller svar, om ingen har pratat med organisationen på 30 dagar. Inloggningar minns portalen i 30 dagar. Här står aldrig vem som gjorde något.',
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
};
