/** Mails about a registration; what a closed group meets about is never named. */
export const mail = {
  closed: 'ett möte i en sluten grupp',
  when: (time: string) => `När: ${time}`,
  where: (place: string) => `Var: ${place}`,
  join: (link: string) => `Möteslänk: ${link}`,
  wayOn: {
    member: {
      coming: 'På mötets sida kan du avboka eller låta en kollega komma i stället:',
      waiting: 'På mötets sida kan du lämna väntelistan:',
    },
    guest: {
      coming: 'På sidan för din anmälan kan du avboka:',
      waiting: 'På sidan för din anmälan kan du lämna väntelistan:',
    },
    offered: 'En plats väntar på ditt svar. Här tackar du ja eller nej:',
    each: 'På varje sida ser du din anmälan och kan avboka den.',
  },
  confirm: {
    subject: (title: string) => `Bekräfta din anmälan till ${title}`,
    text: (title: string) =>
      `Någon har anmält den här adressen till ${title}. Är det du? Öppna länken och bekräfta inom två dygn. Annars tar vi bort uppgifterna.`,
  },
  registered: {
    subject: (title: string) => `Du är anmäld till ${title}`,
    text: (title: string) => `Du är anmäld till ${title}.`,
  },
  waiting: {
    subject: (title: string) => `Du står på väntelistan till ${title}`,
    text: (title: string) =>
      `Alla platser till ${title} är tagna. Du står på väntelistan och får ett mejl så snart en plats blir ledig.`,
  },
  offered: {
    subject: (title: string) => `En plats är ledig till ${title}`,
    text: (title: string) => `En plats är ledig till ${title}, och du står på tur.`,
    until: (time: string) =>
      `Tacka ja senast ${time}. Annars går platsen till nästa på listan. Här svarar du:`,
  },
  lapsed: {
    subject: (title: string) => `Platsen till ${title} har gått vidare`,
    text: (title: string) =>
      `Du hann inte tacka ja till platsen på ${title}, så den gick till nästa på väntelistan. Vill du stå på listan igen? Anmäl dig här:`,
  },
  removed: {
    subject: (title: string) => `Din anmälan till ${title} är borttagen`,
    text: (title: string) =>
      `De som håller i ${title} har tagit bort din anmälan. Undrar du varför? På mötets sida står vem du kan fråga:`,
  },
  released: {
    subject: (title: string) => `Din anmälan till ${title} gäller inte längre`,
    text: (title: string) =>
      `Du var anmäld till ${title} som medlem. Du hör inte längre till dem som mötet är för. Därför har vi tagit bort din anmälan.`,
    again: 'Mötet är öppet för alla. Du kan anmäla dig igen utan konto:',
  },
  replacing: {
    subject: (title: string) => `Du kommer till ${title} i stället för en kollega`,
    text: (title: string) => `En kollega har lämnat sin plats på ${title} till dig.`,
    needs: 'Har du önskemål om kost eller tillgänglighet? Skriv dem här, så ser de som håller i mötet dem:',
  },
  moved: {
    subject: (title: string) => `Ny tid eller plats: ${title}`,
    text: (title: string) => `Tiden eller platsen för ${title} är ändrad. Så här är det nu:`,
  },
  cancelled: {
    subject: (title: string) => `Inställt: ${title}`,
    text: (title: string, time: string) => `${title} den ${time} är inställt.`,
    reason: (reason: string) => `De som håller i mötet skriver: ${reason}`,
  },
  reminder: {
    subject: (title: string) => `Påminnelse: ${title}`,
    text: (title: string) => `Snart är det dags för ${title}.`,
  },
};
