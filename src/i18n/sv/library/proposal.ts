/** Paste a text: it is read on the server, proposes facts, and is thrown away. */
export const proposal = {
  leftOut: { name: 'namn utelämnat', phone: 'nummer utelämnat', email: 'adress utelämnad' },
  stale: 'källan säger själv att den är gammal',
  paste: {
    title: 'Klistra in en text',
    way: 'Har ni redan en text om arbetet? Klistra in den.',
    lead: 'Har ni redan skrivit om arbetet? Klistra in pressmeddelandet, blogginlägget eller rapporten, så letar vi upp fakta åt dig.',
    promise:
      'Vi läser texten här på servern och skickar den inte vidare. Den sparas inte. Du väljer själv vad som följer med till utkastet, en uppgift i taget.',
    names: 'Namn, telefonnummer och personliga adresser lämnas utanför. Skriv inget om enskilda elever.',
    labels: {
      text: 'Text',
      upload: 'Eller en fil',
      organisation: 'Vilken organisation gäller det?',
      origin: 'Vems text är det?',
      sourceTitle: 'Vad heter texten?',
      sourceDate: 'När är den skriven?',
      sourceLink: 'Länk till texten',
    },
    textHint: 'Högst 60 000 tecken.',
    uploadHint: 'Textfil, Word, OpenDocument eller pdf. Väljer du en fil läser vi den i stället för rutan.',
    own: 'Vår egen text',
    ownHint: 'Organisationen har skrivit den och står för den.',
    retold: 'Någon annans text',
    retoldHint: 'Beskrivningen märks som återberättad.',
    sourceTitleHint: 'Lämna tomt så tar vi textens egen rubrik.',
    sourceDateHint: 'Lämna tomt om du inte vet. Då står det ”datum saknas”.',
    submit: 'Läs texten',
  },
  review: {
    title: 'Det här hittade vi',
    lead: (count: number) =>
      count === 1
        ? 'Ett förslag. Läs meningen det kommer från och kryssa i om det stämmer. Inget är förvalt.'
        : `${count} förslag. Läs meningen som varje förslag kommer från och kryssa i det som stämmer. Inget är förvalt.`,
    nothing: 'Vi hittade inga uppgifter att föreslå. Du kan ändra texten eller skriva själv.',
    accepted: 'Förslag att ta med',
    guess: 'Osäkert: kontrollera extra noga.',
    heldBack: ({ names, numbers }: { names: number; numbers: number }) => {
      const parts = [
        names > 0 && (names === 1 ? 'ett namn' : `${names} namn`),
        numbers > 0 && (numbers === 1 ? 'ett nummer eller en adress' : `${numbers} nummer och adresser`),
      ].filter((part) => part !== false);
      return parts.length > 0
        ? `Vi har utelämnat ${parts.join(' och ')}. Funktionen, till exempel teamledare, är kvar.`
        : '';
    },
    contradictions: (count: number) =>
      count === 1 ? 'En sak i texten går inte ihop' : `${count} saker i texten går inte ihop`,
    notStored:
      'Det du inte kryssar i hoppas över. Texten själv sparas inte, bara det du tar med och var det kommer från.',
    submit: 'Gör ett utkast av det ikryssade',
    change: 'Ändra texten',
  },
  fields: {
    title: 'Rubrik',
    organisation: 'Annan organisation',
    author: 'Skriven av',
    source: 'Källan',
    other: 'Uppgift',
  },
  contradictions: {
    abbreviation: ([short, ...names]: readonly string[]) =>
      `Förkortningen ${short} skrivs ut på olika sätt: ${names.join(' och ')}. Vilket stämmer?`,
    'same-money': ([exact, rounded]: readonly string[]) =>
      `${exact} kronor och ${rounded} kronor är troligen samma pengar, exakt och avrundat. Ta med en av dem.`,
    'funding-sum': ([total, sum]: readonly string[]) =>
      `Delarna blir ${sum} kronor, men totalt står det ${total} kronor. Saknas någon som betalar?`,
    'two-maxima': (months: readonly string[]) =>
      `Texten har olika längsta tider: ${months.join(' och ')} månader. Vilken gäller?`,
    'two-starts': (dates: readonly string[]) =>
      `Texten har två starter: ${dates.join(' och ')}. Vilken är arbetets egen?`,
    'ages-and-years': ([ages, years]: readonly string[]) =>
      `Åldern ${ages} år passar inte med årskurserna, som brukar vara ${years} år.`,
  },
};
