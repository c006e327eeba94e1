/** Om en siffra går att jämföra, varför inte och vad som skulle göra den jämförbar. */
export const going = {
  comparable: 'Går att jämföra',
  partly: 'Går delvis att jämföra – därför att:',
  not: 'Går inte att jämföra – därför att:',
  because: {
    'not-handed-in': 'ni inte har lämnat uppgiften, eller inte fyllt i Så räknar vi.',
    basis: 'ni räknar andelen av något annat: erbjuden tid, lektioner eller dagar.',
    coverage: 'ni räknar andra huvudmäns skolor än de flesta.',
    'late-arrivals': 'ni räknar sena ankomster på ett annat sätt.',
    validity: 'ni skiljer giltig och ogiltig frånvaro åt på ett annat sätt.',
    'late-minutes': 'minst en annan kommun räknar sena ankomster från ett annat antal minuter än ni.',
    'reporting-unknown': 'ni inte har angett rapporteringsgraden.',
    lowReporting: (rate: string, lowest: string) =>
      `er rapporteringsgrad är ${rate}, under gränsen ${lowest}. Det kan få frånvaron att se lägre ut.`,
    othersLowReporting: (municipalities: number, lowest: string) =>
      municipalities === 1
        ? `en annan kommun har en rapporteringsgrad under gränsen ${lowest}. Dess frånvaro kan se lägre ut än den är.`
        : `${municipalities} andra kommuner har en rapporteringsgrad under gränsen ${lowest}. Deras frånvaro kan se lägre ut än den är.`,
  },
  brief: {
    comparable: 'Går att jämföra',
    partly: (why: string) => `Går delvis att jämföra: ${why}`,
    not: (why: string) => `Går inte att jämföra: ${why}`,
    apart: (why: string) => `De här går inte att jämföra med länets siffra, därför att ${why}.`,
    why: {
      'not-handed-in': 'uppgiften är inte lämnad',
      basis: 'andelen räknas av något annat',
      coverage: 'andra huvudmäns skolor räknas med',
      'late-arrivals': 'sena ankomster räknas på ett annat sätt',
      validity: 'giltig och ogiltig frånvaro skiljs åt på ett annat sätt',
      'late-minutes': 'sena ankomster räknas från olika många minuter',
      'reporting-unknown': 'rapporteringsgraden är inte angiven',
    },
    lowReporting: {
      'low-reporting': (lowest: string) => `rapporteringsgraden är under ${lowest}`,
      'others-low-reporting': (lowest: string) => `rapporteringsgraden är under ${lowest} hos någon`,
    },
  },
  would: 'Det här skulle göra siffran jämförbar',
  remedy: {
    'not-handed-in': 'Lämna uppgiften och fyll i Så räknar vi.',
    basis: 'Ta ut andelen av samma sak som de andra, oftast erbjuden undervisningstid.',
    coverage: 'Räkna samma huvudmäns skolor som de andra, oftast bara kommunala.',
    'late-arrivals': 'Räkna sena ankomster som de andra gör.',
    validity: 'Skilj giltig och ogiltig frånvaro åt som de andra gör.',
    'late-minutes': 'Kom överens med de andra om samma antal minuter.',
    'reporting-unknown': 'Ange hur stor del av lektionerna som är registrerade.',
    'low-reporting': 'Se till att fler lektioner registreras.',
    'others-low-reporting': 'Att fler lektioner registreras även hos de andra.',
  },
};

/** Rapporteringsgraden bredvid siffrorna. */
export const reporting = {
  title: 'Rapporteringsgrad',
  partly: (rate: string) => `${rate}, går delvis att jämföra`,
  whose: (name: string, rate: string) => `Rapporteringsgraden för ${name} är ${rate}.`,
  own: (rate: string) => `Er rapporteringsgrad är ${rate}.`,
  mean: (rate: string) => `Rapporteringsgraden är i genomsnitt ${rate} för dem som är med.`,
  low: (count: number, lowest: string) =>
    count === 1
      ? `En av dem som är med har en rapporteringsgrad under ${lowest}: går delvis att jämföra.`
      : `${count} av dem som är med har en rapporteringsgrad under ${lowest}: går delvis att jämföra.`,
  minutes: 'Sena ankomster räknas från olika många minuter: går delvis att jämföra.',
  limit: (lowest: string) => `Med en rapporteringsgrad under ${lowest} går siffran delvis att jämföra.`,
};
