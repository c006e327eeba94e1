/** What Räknehjälp says while it counts. It is part of the page's own script, so it holds nothing else. */
export const countingWords = {
  notRead: {
    nothing: 'Välj en fil eller klistra in en lista först.',
    excel:
      'Det här är en Excel-fil. Spara den som CSV i Excel, eller kopiera cellerna och klistra in dem här.',
    empty:
      'Det går inte att hitta någon tabell. Listan behöver en rad med rubriker och en rad för varje elev.',
    tooLarge: 'Filen är större än 50 MB. Dela upp listan per skolform.',
  },
  read: (rows: number) => (rows === 1 ? 'Listan har 1 rad.' : `Listan har ${rows} rader.`),
  looksCounted:
    'Det ser inte ut som en elevlista. Om tabellen redan är räknad kan du lämna den direkt i insamlingen.',
  sample: 'De första raderna i listan',
  column: (place: number) => `Kolumn ${place}`,
  notInList: 'Finns inte i listan',
  plan: {
    'no-year': 'Välj den kolumn som har årskurs eller klass.',
    'no-gender': 'Välj den kolumn som har kön, eller räkna alla tillsammans.',
    'no-absence': 'Välj kolumn för all frånvaro, eller både för giltig och för ogiltig.',
    'no-offered': 'Välj den kolumn som har erbjuden tid. Den behövs när frånvaron står i tid.',
    'same-column': 'Samma kolumn är vald två gånger. Varje kolumn kan bara vara en sak.',
  },
  counting: (rows: number, of: number) => `Räknar: ${rows} av ${of} rader.`,
  counted: (pupils: number, rows: number) =>
    `Klart. ${pupils} elever är räknade ur ${rows} rader. Kontrollera tabellen innan du lämnar den.`,
  nobody: 'Ingen rad gick att räkna. Kontrollera vad kolumnerna är.',
  plainMean:
    'Listan säger inte hur mycket tid eleverna erbjöds. Procenten är därför medelvärdet av elevernas procent.',
  result: 'Det här räknades fram',
  leftOut: (rows: number) => (rows === 1 ? '1 rad är inte med' : `${rows} rader är inte med`),
  leftOutWhy: 'Raderna räknas från den första under rubrikerna. Rätta i listan och läs den igen.',
  faults: {
    year: 'årskursen går inte att läsa',
    gender: 'kön saknas',
    offered: 'erbjuden tid saknas eller är 0',
    number: 'ett tal går inte att läsa',
    'more-than-offered': 'frånvaron är större än den erbjudna tiden',
    kinds: 'giltig och ogiltig frånvaro är inte lika mycket som all frånvaro',
    'several-rows': 'eleven har flera rader, och procent går inte att lägga ihop',
  },
  fault: (why: string, count: number, places: string) => `${why}: ${count} (rad ${places})`,
  andMore: ' och fler',
  fileName: 'tabell-ur-raknehjalp.csv',
  copied: 'Kopierat.',
  copyByHand: 'Texten är markerad. Tryck Ctrl + C för att kopiera.',
  emptied: 'Listan är borta.',
};
