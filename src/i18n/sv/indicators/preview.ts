const numberWords: readonly string[] = [
  ...['Ingen', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex'],
  ...['Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'],
];

/** What others will see of figures, before anybody says yes to them. */
export const preview = {
  title: (organisation: string, term: string) => `Förhandsgranska vad andra ser: ${organisation}, ${term}`,
  lead: 'Så här blir siffrorna för andra, ruta för ruta. Inget visas förrän de är godkända och nätverket publicerar.',
  mayBeMore:
    'Tabellen visar vad som gäller varje ruta för sig. När allas siffror läggs ihop kan fler rutor behöva skyddas.',
  judged: 'Tillsammans med de andras siffror',
  judgedLead:
    'Portalen kan pröva vad som skulle visas om allt som är lämnat publicerades nu. Det kan bli annorlunda när fler lämnar eller rättar. Ni kan pröva några gånger om dagen.',
  judge: 'Pröva vad som skulle visas',
  judgeAgain: 'Pröva på nytt',
  judging: 'Prövningen pågår.',
  judgeBegun: 'Prövningen har börjat.',
  judgedNow: (others: number) =>
    others === 1
      ? 'Prövat tillsammans med 1 annan kommuns siffror. Tabellen visar vad som gäller om allt publiceras nu.'
      : `Prövat tillsammans med ${others} andra kommuners siffror. Tabellen visar vad som gäller om allt publiceras nu.`,
  judgedNothing: 'Om allt publicerades nu skulle inget visas.',
  judgedBefore: 'Något har ändrats sedan ni prövade. Pröva på nytt.',
  judgeTomorrow: 'Ni har prövat så många gånger som går på en dag. Försök igen i morgon.',
  judgeUnfinished: 'Det går att pröva när uppgifterna är kompletta.',
  nothing: 'Det finns inga uppgifter att granska ännu.',
  fill: 'Fyll i uppgifterna',
  change: 'Ändra uppgifterna',
  unfinished: 'Något saknas eller stämmer inte. Gå tillbaka och rätta det först.',
  cells: 'Ruta för ruta',
  figure: 'Uppgift',
  yours: 'Er siffra',
  unnamed: 'Andra kommuner ser, utan ert namn',
  named: 'Om ni nämns med namn',
  shown: {
    protected: 'skyddad uppgift',
    'not-shown': 'visas inte',
    'not-named': 'inget ja till namn',
    missing: 'uppgift saknas',
    'not-applicable': 'inte aktuellt',
  },
  protectedSymbol: '..',
  about: (percent: number) => `${percent} %`,
  ofPupils: (count: string, pupils: string) => `${count} av ${pupils}`,
  region: 'Vad regionen ser',
  regionText:
    'I rapporten för hela nätverket räknas era siffror in i summor och genomsnitt tillsammans med de andras. Där visas ingen enskild kommun. Om en summa är för liten för att visas avgörs när nätverket publicerar. Det står inte här i förväg, för då skulle den som provar sig fram kunna räkna ut andras siffror.',
  key: 'Så läser du tabellen',
  keys: {
    protected: 'Gruppen är så liten, eller talet så litet, att någon kan kännas igen. Andra ser två punkter.',
    rounded: 'Andelen visas i hela procent, bland de andras och i blandad ordning.',
    'not-shown': 'Uppgiften används bara för att räkna och kontrollera.',
  },
  changes: (count: number) =>
    `${numberWords[count] ?? count} av era siffror har ändrats mer än vanligt – stämmer det?`,
  changed: (what: string, before: string, now: string) => `${what}: från ${before} till ${now}`,
  changesRight: 'Ja, jag har kontrollerat dem',
  size: 'Antalet elever stämmer inte med det som är känt om er storlek. Kontrollera det innan ni går vidare.',
  sizeRight: 'Ja, antalet elever stämmer',
  lowRate: (rate: string, lowest: number) =>
    `Rapporteringsgraden är ${rate} procent, under gränsen ${lowest}. Siffrorna går bara delvis att jämföra.`,
  how: 'Så räknar vi',
  handIn: 'Lämna till kontaktpersonen',
  handInHint: 'Bara kontaktpersonen kan godkänna. Den får en uppgift under Att göra.',
  handedIn: 'Uppgifterna är lämnade. Kontaktpersonen har fått en uppgift om att godkänna dem.',
  handedInBy: (by: string, date: string) => `Lämnad av ${by.toLowerCase()} den ${date}.`,
  approve: 'Godkänn uppgifterna',
  approveHint: 'När du godkänner får siffrorna användas i nätverkets sammanställning.',
  approvedBy: (by: string, date: string) => `Godkänd av ${by.toLowerCase()} den ${date}.`,
  approved: 'Uppgifterna är godkända.',
  function: 'Din funktion',
  functionHint: 'Visas med datumet. Skriv inget namn.',
  correction: 'Varför rättar ni?',
  correctionHint: 'Står i listan över ändringar och syns för samordnaren. Skriv inget om enskilda elever.',
  naming: 'Får ni nämnas med namn?',
  namingLead:
    'Utan ett ja visas aldrig ert namn bredvid en siffra. Du kan ta tillbaka ett ja tills siffrorna är publicerade.',
  namingSave: 'Spara val av namn',
  namingSaved: 'Valet är sparat.',
  namingNone: 'Ni nämns inte med namn.',
  namingClosed: 'Siffrorna är publicerade. Valet går inte längre att ändra.',
  withdraw: 'Dra tillbaka uppgifterna',
  withdrawLead:
    'Det som redan är publicerat finns kvar i det som andra har sett. Samordnaren får veta att ni drar tillbaka.',
  reason: 'Varför drar ni tillbaka?',
  withdrawn: 'Uppgifterna är tillbakadragna.',
  withdrawnOn: (date: string) => `Tillbakadragna den ${date}.`,
  history: 'Ändringar',
  historyApproved: (by: string, date: string) => `${date}: godkänd av ${by.toLowerCase()}`,
  historyWithdrawn: (date: string) => `Tillbakadragen den ${date}:`,
  changedNow: 'Uppgifterna ändrades medan du läste. Läs dem en gång till.',
};
