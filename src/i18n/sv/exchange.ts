const formats = {
  talk: 'Samtal',
  visit: 'Studiebesök',
  'two-hours': 'Två timmars träff',
  'peer-review': 'Kollegial granskning',
};

const terms = { spring: 'vårterminen', autumn: 'höstterminen' };

/** Utbyte: one organisation asks another, what each can receive, cards, and whom to ask. */
export const exchange = {
  title: 'Utbyte',
  formats,
  formatHints: {
    talk: 'En halvtimme på telefon eller skärm.',
    visit: 'Ni kommer dit och ser hur de arbetar.',
    'two-hours': 'Några från varje håll går igenom en fråga tillsammans.',
    'peer-review': 'De läser hur ni arbetar och säger vad de ser.',
  },
  term: (year: string, half: 'spring' | 'autumn') => `${terms[half]} ${year}`,
  contact: {
    link: 'Ta kontakt om det här',
    lead: 'Har ni frågor om hur de arbetar? Fråga dem direkt.',
    signIn: 'Logga in för att ta kontakt om det här',
  },
  ask: {
    title: 'Fråga kommunen',
    aboutEntry: (title: string, organisation: string) => `Det gäller ”${title}” hos ${organisation}.`,
    aboutOrganisation: (organisation: string) => `Frågan går till ${organisation}.`,
    whoSees:
      'Frågan läses av medarbetare i de två organisationerna och av deras nätverkssamordnare. Ingen annan ser den.',
    from: 'Ni frågar för',
    format: 'Hur vill ni mötas?',
    topic: 'Ämne',
    topicHint: 'Gör att den som får flera frågor om samma sak kan bjuda in till en gemensam träff.',
    purpose: 'Vad vill ni uppnå?',
    purposeHint: 'Till exempel: Vi ska starta ett närvaroteam och vill undvika de vanligaste misstagen.',
    questions: 'Era frågor',
    questionsHint:
      'Tre vanliga frågor står här redan. Ändra dem som du vill. Beskriv situationen, inte eleven.',
    firstQuestions:
      'Vad behövdes för att komma igång?\nVad skulle ni göra annorlunda?\nHur vet ni att det fungerar?',
    wished: 'När passar det er?',
    wishedHint: 'Till exempel: Någon eftermiddag i mars.',
    send: 'Skicka frågan',
    ownOnly: 'Det här är er egen organisation. Frågor skickas till andra.',
    noOrganisation: 'Du hör inte till någon organisation än. Därför kan du inte fråga för någons räkning.',
    noReceiver: 'Den här organisationen är inte med i Närvaronätet och kan därför inte ta emot frågor här.',
  },
  capacity: {
    title: 'Vad ni kan ta emot',
    lead: 'Säg hur mycket ni orkar med per termin. Då vet andra vad de kan fråga om.',
    perTerm: (format: keyof typeof formats) => `${formats[format]} per termin`,
    hint: 'Lämna tomt om ni inte vill säga något. Skriv 0 om ni inte kan just nu.',
    save: 'Spara',
    saved: 'Sparat.',
    edit: 'Säg vad ni kan ta emot',
    says: (parts: string) => `Tar emot: ${parts} per termin.`,
    none: 'Tar inte emot just nu.',
    count: (format: keyof typeof formats, count: number) => {
      const plural = {
        talk: 'samtal',
        visit: 'besök',
        'two-hours': count === 1 ? 'träff' : 'träffar',
        'peer-review': count === 1 ? 'kollegial granskning' : 'kollegiala granskningar',
      };
      return `${count} ${plural[format]}`;
    },
    taken: (count: number, term: string) =>
      `${count} är redan ${count === 1 ? 'inbokad' : 'inbokade'} ${term}.`,
    full: (format: keyof typeof formats, term: string) =>
      `${formats[format]}: alla platser är tagna ${term}. Ni kan fråga ändå, men räkna med att få vänta.`,
  },
  page: {
    lead: 'Här frågar ni andra kommuner hur de gör, och svarar dem som frågar er.',
    find: 'Hitta några att fråga',
    ownCards: 'Era kort',
    received: 'Till oss',
    sent: 'Från oss',
    followed: 'I nätverket',
    noneReceived: 'Ingen har frågat er ännu.',
    noneSent:
      'Ni har inte frågat någon ännu. Knappen ”Ta kontakt om det här” finns på varje beskrivning och hos varje organisation.',
    noneFollowed: 'Ingen i nätverket har frågat någon ännu.',
    ended: 'Avslutade',
    requests: 'Utbytesförfrågningar',
    whose: (from: string, to: string) => `${from} frågar ${to}`,
    cards: 'Vi kan visa och vi söker',
    noCards: 'Det finns inga kort just nu.',
    until: (date: string) => `Gäller till ${date}`,
  },
  states: {
    asked: 'Väntar på svar',
    accepted: 'Vill mötas, tid saknas',
    booked: 'Bokat',
    done: 'Genomfört',
    declined: 'Inte just nu',
    withdrawn: 'Tillbakatagen',
    lapsed: 'Förföll utan svar',
  },
  request: {
    title: (from: string, to: string) => `${from} frågar ${to}`,
    sent: 'Frågan är skickad. Ni får mejl när de svarar.',
    saved: 'Sparat.',
    format: 'Form',
    about: 'Gäller',
    topic: 'Ämne',
    purpose: 'Vill uppnå',
    questions: 'Frågor',
    wished: 'Passar när',
    booked: 'Bokad dag',
    place: 'Plats',
    meeting: 'Möte',
    lapses: (date: string) => `Om inget händer avslutas frågan av sig själv ${date}.`,
    accept: 'Ja, vi vill mötas',
    acceptLead: 'Säg ja nu. Dagen kan ni komma överens om efteråt.',
    words: 'Hälsning',
    wordsHint: 'Till exempel vem de ska ringa. Skriv en funktion, inte en privat uppgift.',
    declineTitle: 'Inte just nu',
    declineLead: 'Det är helt i sin ordning att säga nej. Texten är ett förslag, ändra den som du vill.',
    declineWords:
      'Tack för att ni frågar! Vi hinner tyvärr inte just nu. Fråga oss gärna igen nästa termin, eller titta på det vi har beskrivit i biblioteket.',
    decline: 'Svara inte just nu',
    bookTitle: 'Boka dag',
    rebookTitle: 'Flytta dagen',
    day: 'Dag',
    bookPlace: 'Plats eller hur ni ses',
    bookMeeting: 'Länk till ett möte i Närvaronätet',
    bookMeetingHint: 'Om det finns ett möte: klistra in adressen till mötets sida.',
    book: 'Spara dagen',
    finish: 'Vi har setts',
    withdrawTitle: 'Ta tillbaka frågan',
    withdraw: 'Ta tillbaka',
    history: 'Historik',
    portal: 'Närvaronätet',
    byWhom: (who: string) => `Av ${who}`,
    steps: {
      ask: 'Frågan skickades',
      accept: 'Svarade ja',
      decline: 'Svarade inte just nu',
      book: 'Dagen bokades',
      finish: 'Mötet är genomfört',
      withdraw: 'Frågan togs tillbaka',
      lapse: 'Frågan förföll utan svar',
      remind: 'Påminnelse skickades',
    },
    putUp: 'Lägg upp ett möte',
    putUpText: 'Mötet får en sida med anmälan och kalender, och dagen bokas.',
    newMeeting: {
      wholeMatter: 'hur vi arbetar',
      joint: {
        title: (to: string, matter: string) => `Gemensam träff med ${to}: ${matter}`,
        invitation: (to: string, matter: string) =>
          `Flera har frågat ${to} om samma sak: ${matter}. Vi ses en gång tillsammans. Ta gärna med era egna frågor.`,
      },
      single: {
        title: (to: string, matter: string) => `Utbyte med ${to}: ${matter}`,
        invitation: (to: string, matter: string) => `${to} berättar och visar: ${matter}.`,
      },
    },
    joint: {
      title: 'Flera frågar om samma sak',
      text: (count: number) =>
        `${count} organisationer frågar om samma sak den här terminen. Bjud in dem till en gemensam träff i stället för att möta en i taget.`,
      arrange: 'Lägg upp en gemensam träff',
      others: 'De andra frågorna',
    },
    answers: {
      title: 'Två frågor efteråt',
      lead: 'Svaren läses av de två organisationerna och deras samordnare.',
      organisation: 'Ni svarar för',
      useful: 'Hade ni nytta av mötet?',
      usefulness: { yes: 'Ja', partly: 'Delvis', no: 'Nej' },
      learnt: 'Vad tar ni med er?',
      send: 'Spara svaren',
      change: 'Ändra svaren',
      said: (organisation: string) => `${organisation} svarar`,
      publish: 'Gör ett gott exempel av det ni lärde er',
      publishLead: 'Vi börjar ett utkast med era svar. Inget visas för andra förrän ni publicerar.',
      draftTitle: (organisation: string) => `Det vi lärde oss av ${organisation}`,
      draftSituation: (purpose: string) => `Det här ville vi uppnå: ${purpose}`,
    },
  },
  cards: {
    title: 'Era kort: vi kan visa och vi söker',
    lead: 'Ett kort berättar i en mening vad ni kan visa andra, eller vad ni söker. Medlemmar ser korten under Utbyte.',
    kinds: { show: 'Vi kan visa', seek: 'Vi söker' },
    organisation: 'Organisation',
    kind: 'Sorts kort',
    topic: 'Ämne',
    text: 'Text',
    textHint: 'Högst 300 tecken. Till exempel: Hur vi ringer hem samma dag, utan att det tar hela morgonen.',
    until: 'Visas till och med',
    save: 'Lägg ut kortet',
    saved: 'Kortet är utlagt.',
    removed: 'Kortet är borttaget.',
    remove: 'Ta bort',
    removeOf: (text: string) => `Ta bort kortet ”${text}”`,
    none: 'Ni har inga kort.',
    own: 'Era kort just nu',
  },
  matching: {
    title: 'Hitta några att fråga',
    lead: 'Välj ett ämne, så föreslår vi organisationer som ni kan ha nytta av att möta. Varje förslag har sina skäl.',
    organisation: 'Vi är',
    topic: 'Ämne',
    weights: 'Hur mycket ska varje skäl väga?',
    weightNames: {
      entries: 'De har beskrivit ämnet',
      situation: 'De svarar ja på det som ni inte har på plats',
      likeness: 'De liknar er i storlek och slag',
      nearness: 'De finns nära',
      newness: 'Ni har inte mötts här förut',
    },
    weightLevels: { '0': 'Inget', '1': 'Lite', '2': 'Mer', '3': 'Mest' },
    show: 'Visa förslag',
    results: 'Förslag',
    none: 'Vi hittar ingen att föreslå. Prova ett annat ämne eller låt något annat väga mer.',
    reasons: {
      entries: (count: number) =>
        count === 1 ? 'Har beskrivit ämnet i 1 beskrivning' : `Har beskrivit ämnet i ${count} beskrivningar`,
      situation: (questions: string, more: number) =>
        `Svarar ja i Nulägesbilden på: ${questions}${more > 0 ? ` och ${more} till` : ''}`,
      'like-size': 'Är ungefär lika stor som ni',
      'like-kind': 'Är samma slags organisation',
      'like-settlement': 'Är samma slags kommun',
      'same-municipality': 'Arbetar i samma kommun som ni',
      'same-county': 'Finns i samma län',
      'not-met': 'Ni har inte mötts här förut',
    },
    points: (count: number) => (count === 1 ? '1 poäng' : `${count} poäng`),
    how: 'Så räknar vi',
    howText:
      'Vi läser vad de har beskrivit i biblioteket och vad de har svarat öppet i Nulägesbilden. Vi ser också till storlek, slag, kommun och län, och om ni har mötts här. Vi vet inte hur långt det är mellan er. Vi läser aldrig resultat eller siffror om frånvaro.',
    ask: 'Ta kontakt',
    askWho: (organisation: string) => `Ta kontakt med ${organisation}`,
    noOrganisation: 'Välj en organisation för att få förslag.',
  },
  desk: {
    answer: (from: string) => `${from} vill veta hur ni gör`,
    acceptPress: 'Ja, vi vill mötas',
    answerAction: 'Svara',
    book: (other: string) => `Kom överens om en dag med ${other}`,
    bookAction: 'Boka dag',
    tell: (other: string) => `Berätta vad mötet med ${other} gav`,
    tellAction: 'Svara på två frågor',
    follow: (from: string, to: string) => `${from} väntar på svar från ${to}`,
    followAction: 'Se frågan',
    joint: (to: string) => `Flera vill möta ${to} om samma sak`,
    jointAction: 'Se frågorna',
  },
  mail: {
    form: (format: keyof typeof formats) => `Form: ${formats[format].toLocaleLowerCase('sv')}.`,
    here: (link: string) => `Läs och svara här: ${link}`,
    asked: {
      subject: (from: string) => `${from} vill veta hur ni gör`,
      text: (from: string) =>
        `${from} har skickat en fråga om utbyte till er. Det går bra att svara inte just nu.`,
    },
    askedFor: {
      subject: (to: string) => `Er samordnare har frågat ${to} åt er`,
      text: (to: string) =>
        `Er nätverkssamordnare har skickat en fråga om utbyte till ${to} i ert namn. Ni läser den här och kan ta tillbaka den.`,
    },
    accepted: {
      subject: (to: string) => `${to} vill gärna mötas`,
      text: (to: string) => `${to} har svarat ja på er fråga. Nu återstår att komma överens om en dag.`,
    },
    declined: {
      subject: (to: string) => `${to} kan inte just nu`,
      text: (to: string) => `${to} har svarat att det inte går just nu. Läs gärna deras hälsning.`,
    },
    booked: {
      subject: (other: string, day: string) => `Mötet med ${other} är bokat till ${day}`,
      text: (other: string, day: string) => `Ni möter ${other} ${day}.`,
    },
    done: {
      subject: (other: string) => `Vad gav mötet med ${other}?`,
      text: (other: string) =>
        `Ni har mött ${other}. Två korta frågor återstår, och ni kan göra ett gott exempel av det ni lärde er.`,
    },
    withdrawn: {
      subject: (from: string) => `${from} har tagit tillbaka sin fråga`,
      text: (from: string) => `${from} har tagit tillbaka sin fråga till er. Ni behöver inte göra något.`,
    },
    lapsed: {
      subject: (other: string) => `Frågan mellan er och ${other} har förfallit`,
      text: (other: string) =>
        `Frågan mellan er och ${other} har avslutats av sig själv, eftersom inget hände. Ni kan alltid fråga igen.`,
    },
    remind: {
      asked: {
        subject: (from: string) => `Påminnelse: ${from} väntar på svar`,
        text: (from: string) =>
          `${from} väntar fortfarande på svar från er. Det går bra att svara inte just nu.`,
      },
      accepted: {
        subject: (other: string) => `Påminnelse: boka en dag med ${other}`,
        text: (other: string) => `Ni och ${other} vill mötas, men ingen dag är bokad.`,
      },
      done: {
        subject: (other: string) => `Påminnelse: vad gav mötet med ${other}?`,
        text: (other: string) => `Ni har inte svarat på de två frågorna om mötet med ${other}.`,
      },
    },
    joint: {
      subject: 'Flera frågar er om samma sak',
      text: (to: string, count: number) =>
        `${count} organisationer vill möta ${to} om samma sak den här terminen. Vi föreslår en gemensam träff.`,
    },
  },
};
