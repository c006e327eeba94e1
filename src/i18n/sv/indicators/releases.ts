/** Publicering av siffror: räkna ut, granska, bekräfta och ta tillbaka. */
export const releases = {
  link: 'Publicera siffrorna',
  title: (term: string) => `Publicera siffrorna för ${term}`,
  lead: 'Portalen räknar ut vad som kan visas utan att någon elev går att räkna fram. Det gäller för allmänheten, och för den som känner till sin egen kommuns siffror. Allt som någonsin har visats räknas med.',
  approved: (count: number) =>
    count === 1 ? '1 kommun har godkänt sina uppgifter.' : `${count} kommuner har godkänt sina uppgifter.`,
  started: 'Uträkningen har börjat.',
  confirmed: 'Siffrorna är publicerade.',
  withdrawn: 'Siffrorna visas inte längre.',
  begin: 'Räkna ut vad som kan visas',
  again: 'Räkna ut på nytt',
  beginHint: 'Det kan ta några minuter. Du kan lämna sidan under tiden. Inget visas förrän du har bekräftat.',
  running: 'Uträkningen pågår',
  runningLead: (done: number, steps: number) =>
    steps === 0 ? 'Uppgifterna läses in.' : `Steg ${done + 1} av ${steps} pågår.`,
  reload: 'Se hur långt den har kommit',
  ready: 'Det här kommer att visas',
  readyLead:
    'Varje siffra är prövad tillsammans med alla andra. Det som är skyddat visas med samma tecken överallt, så att det inte syns varför. Själva siffrorna ser du när de är publicerade.',
  group: 'Grupp',
  views: {
    region: 'Hela regionen, för alla',
    field: 'Varje kommun utan namn, i hela procent, för deltagare',
    named: 'Kommuner som har sagt ja till sitt namn, för alla',
  },
  states: {
    shown: 'visas',
    protected: 'skyddas',
    missing: 'uppgift saknas',
    'not-applicable': 'inte aktuellt',
    none: 'visas inte',
  },
  protectedSymbol: '..',
  someShown: (count: number, of: number) => `${count} av ${of} visas`,
  of: (count: string, pupils: string) => `${count} av ${pupils}`,
  contributors: (indicator: string, count: number) =>
    count === 1 ? `${indicator}, 1 kommun` : `${indicator}, ${count} kommuner`,
  leftOut: (count: number) =>
    count === 1
      ? '1 kommun räknar på ett annat sätt än de flesta och är inte med i regionens siffra.'
      : `${count} kommuner räknar på ett annat sätt än de flesta och är inte med i regionens siffra.`,
  confirm: 'Publicera',
  confirmHint:
    'Det som har visats kan inte göras osagt. Om ni tar tillbaka siffrorna räknas de ändå med nästa gång.',
  outdated: 'Något har ändrats sedan uträkningen gjordes. Räkna ut på nytt innan du publicerar.',
  refused: 'Inget kan publiceras',
  reasons: {
    'nothing-handed-in': 'Ingen kommun har godkänt sina uppgifter ännu.',
    'raw-deleted':
      'Lämnade uppgifter som behövs är gallrade. Därför går det inte att pröva om något mer kan visas om terminen.',
    'already-unsafe':
      'Det som redan har visats räcker för att någon kan räkna fram få elever, eller så hann det inte prövas. Inget mer visas.',
    'nothing-safe':
      'Ingen siffra går att visa utan att få elever kan räknas fram. Vänta tills fler kommuner har lämnat.',
    failed: 'Uträkningen avbröts. Räkna ut på nytt.',
  },
  published: 'Publicerat',
  publishedLead: (date: string) => `Siffrorna är publicerade sedan ${date}.`,
  deleted: 'Det som lämnades in är gallrat. Det publicerade ligger kvar.',
  withdraw: 'Ta tillbaka siffrorna',
  withdrawHint: 'Siffrorna försvinner från alla sidor och filer. Att de har visats står kvar.',
  reason: 'Varför tas de tillbaka?',
  reasonHint: 'Några ord, utan siffror. Det sparas tillsammans med tidpunkten.',
  news: { corrected: (term: string) => `Rättade siffror för ${term} är publicerade` },
};
