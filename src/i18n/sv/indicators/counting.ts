/** The page Räknehjälp: what stands there before anything is counted. */
export const counting = {
  title: 'Räknehjälp',
  lead: 'Räkna ihop en elevlista i din egen webbläsare. Det enda du lämnar vidare är tabellen med summor.',
  back: 'Till Närvaronätet',
  safeTitle: 'Inget om eleverna lämnar datorn',
  safe: 'Sidan får inte ansluta till någon adress, och den sparar ingenting. När du stänger fliken är listan borta.',
  save: 'Spara Räknehjälp som fil',
  saveHint: 'Filen fungerar utan nät. Då kan du koppla ur datorn medan du räknar.',
  noScript: 'Räknehjälp behöver JavaScript',
  noScriptText: 'Utan JavaScript kan du räkna för hand. Så gör du står längre ned på sidan.',
  get: {
    title: 'Hämta listan',
    lead: 'Ta ut en lista för hela terminen ur systemet för frånvaro. Listan ska ha en rad för varje elev.',
    needs: [
      'Årskurs eller klass.',
      'Den tid som eleven blev erbjuden: timmar, minuter eller lektioner.',
      'Giltig och ogiltig frånvaro, i samma enhet eller i procent.',
      'Kön, om insamlingen frågar efter flickor och pojkar.',
    ],
    without: 'Namn och personnummer behövs inte. Ta bort de kolumnerna om du kan.',
    systems: 'Så får du listan ur ert system',
    dated:
      'Skrivet den 22 november 2026. Vi har inte provat i systemen själva. Säg gärna till om något inte stämmer.',
    asked:
      'Saknas en sådan lista? Be den som sköter systemet om en export med de fyra kolumnerna, för en termin och en skolform.',
    ways: [
      {
        system: 'Skola24',
        text: 'Statistiken visar procent av lektionstiden, giltig och ogiltig, och rapporteringsgrad. Leta efter en rapport med en rad för varje elev, och spara den som Excel eller CSV.',
      },
      {
        system: 'IST',
        text: 'Leta efter frånvarorapporter med en rad för varje elev. Rapporten ska visa tiden i minuter eller timmar, inte bara antal tillfällen.',
      },
      {
        system: 'Unikum',
        text: 'Leta efter närvarostatistik för en hel skola. Exportera den på elevnivå.',
      },
      {
        system: 'Vklass',
        text: 'Leta efter frånvarostatistik för flera klasser samtidigt. Välj hela terminen, och exportera listan.',
      },
      {
        system: 'InfoMentor',
        text: 'Leta efter frånvaro i statistiken. Välj alla klasser, och kopiera tabellen om det inte går att exportera.',
      },
      {
        system: 'Annat system',
        text: 'Det räcker att kunna kopiera en tabell. Klistra in den i rutan här under.',
      },
    ],
  },
  open: {
    title: 'Öppna listan',
    file: 'Fil',
    fileHint: 'CSV, TSV eller text. Filen läses här i webbläsaren och skickas inte.',
    paste: 'Eller klistra in listan',
    pasteHint: 'Kopiera cellerna i Excel, rubrikerna också.',
    read: 'Läs listan',
    empty: 'Töm',
  },
  plan: {
    title: 'Säg vad kolumnerna är',
    lead: 'Räknehjälp gissar efter rubrikerna. Ändra det som är fel.',
    schoolForm: 'Skolform',
    writtenIn: 'Frånvaron står i',
    units: { hours: 'timmar', minutes: 'minuter', lessons: 'lektioner', percent: 'procent' },
    byGender: 'Räkna flickor och pojkar för sig också',
    columns: 'Kolumner',
    roles: {
      year: 'Årskurs eller klass',
      gender: 'Kön',
      pupil: 'Elev, bara om en elev har flera rader',
      offered: 'Erbjuden tid',
      valid: 'Giltig frånvaro',
      invalid: 'Ogiltig frånvaro',
      total: 'All frånvaro',
    },
    empties:
      'En tom ruta för frånvaro räknas som 0. En tom ruta för erbjuden tid gör att eleven inte räknas.',
    packages: 'Vad ska räknas?',
    packagesHint: 'Grundpaketet räknas alltid. Lägg till det som insamlingen också frågar efter.',
    package: {
      base: 'Grundpaketet',
      thresholds: 'Fler gränser: 5, 10, 20 och 30 procent',
      'valid-and-invalid': 'Giltig och ogiltig var för sig, från 15 procent',
      register: 'Timmar: erbjudna, giltiga och ogiltiga',
    },
    count: 'Räkna',
  },
  result: {
    title: 'Se vad som räknades',
    handOver: 'Det här lämnar du',
    handOverLead: 'Så här ser filen ut, och det är allt som står i den. Inga elever finns med.',
    file: 'Filens innehåll',
    saveTable: 'Spara tabellen som fil',
    copy: 'Kopiera tabellen',
    next: 'Lämna sedan filen i insamlingen: Lämna med en tabell (CSV).',
  },
  byHand: {
    title: 'Räkna för hand i Excel',
    lead: 'Det här fungerar utan JavaScript. Listan ska ha en rad för varje elev.',
    steps: [
      'Sortera listan efter årskurs. Dela den i F–3, 4–6 och 7–9, och gör som nedan för varje del.',
      'Lägg ihop giltig och ogiltig frånvaro för varje elev i en ny kolumn.',
      'Dela summan med elevens erbjudna tid i kolumnen bredvid. Det är elevens frånvaro.',
      'Räkna eleverna med funktionen ANTALV.',
      'Räkna dem som har minst 15 procent med ANTAL.OM och villkoret ">=0,15". Gör samma sak med 50 procent.',
      'Lägg ihop all giltig frånvaro och dela med all erbjuden tid. Gör samma sak med den ogiltiga.',
      'Skriv talen i formuläret. Spara inte elevlistan längre än du behöver den.',
    ],
  },
};
