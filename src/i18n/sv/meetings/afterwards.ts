/** What stays with a meeting. */
export const afterwards = {
  title: 'Från mötet',
  recording: 'Se inspelningen',
  writeMinutes: 'Skriv minnesanteckningar',
  material: 'Inspelning och bilder',
  answers: 'Vad deltagarna tyckte',
  newsletter: 'Utkast till nyhetsbrev',
  materialOf: (title: string) => `Inspelning och bilder från ${title}`,
  lead: 'Det du lägger här ser alla som mötet är för, på mötets sida.',
  link: 'Länk till inspelningen',
  linkHint: 'Börjar med https. Töm fältet för att ta bort länken.',
  saveLink: 'Spara länken',
  files: 'Bilder och andra filer',
  upload: 'Lägg till en fil',
  uploadHint: (megabytes: number, files: number) =>
    `Högst ${megabytes} MB och ${files} filer. Inga uppgifter om elever.`,
  add: 'Lägg till',
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort ${name}`,
  waits: 'Väntar på viruskontroll.',
  saved: 'Sparat.',
};
