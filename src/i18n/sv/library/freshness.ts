/** The yearly question whether a description is still true. */
export const freshness = {
  title: 'Stämmer beskrivningen fortfarande?',
  lead: 'Andra litar på det ni skriver. Svara ja, eller ändra det som inte stämmer.',
  read: 'Läs hela beskrivningen',
  confirmed: (date: string) => `Bekräftad senast ${date}.`,
  yes: 'Ja, det stämmer fortfarande',
  change: 'Ändra beskrivningen',
  withdraw: 'Dra tillbaka den',
  task: {
    title: (title: string) => `Stämmer det fortfarande? ${title}`,
    action: 'Svara',
  },
};
