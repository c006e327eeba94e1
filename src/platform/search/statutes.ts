/** Each statute as it is named in short, and everything else it is called; old and new of one name are one. */
const statutes: readonly (readonly [short: string, ...others: string[]])[] = [
  ['skollagen', 'skollag', '2010:800'],
  ['SoL', 'socialtjänstlagen', 'socialtjänstlag', '2001:453', '2025:400'],
  [
    'OSL',
    'offentlighets- och sekretesslagen',
    'offentlighets- och sekretesslag',
    'sekretesslagen',
    '2009:400',
  ],
  ['HSL', 'hälso- och sjukvårdslagen', 'hälso- och sjukvårdslag', '2017:30'],
  ['LSS', 'lagen om stöd och service till vissa funktionshindrade', '1993:387'],
  ['LVU', 'lagen med särskilda bestämmelser om vård av unga', '1990:52'],
  ['skolförordningen', 'skolförordning', '2011:185'],
  ['gymnasieförordningen', 'gymnasieförordning', '2010:2039'],
  ['förvaltningslagen', 'förvaltningslag', 'FL', '2017:900'],
  ['kommunallagen', 'kommunallag', 'KL', '2017:725'],
  ['diskrimineringslagen', 'diskrimineringslag', '2008:567'],
  ['patientsäkerhetslagen', 'patientsäkerhetslag', 'PSL', '2010:659'],
  ['patientdatalagen', 'patientdatalag', 'PDL', '2008:355'],
  ['föräldrabalken', 'FB', '1949:381'],
  ['brottsbalken', 'BrB', '1962:700'],
  ['tryckfrihetsförordningen', 'TF', '1949:105'],
];

const shortNames = new Map(
  statutes.flatMap(([short, ...others]) => [short, ...others].map((name) => [name.toLowerCase(), short])),
);
const anyName = [...shortNames.keys()].sort((one, other) => other.length - one.length).join('|');
const name = `(?<name>${anyName})s?(?![\\p{L}\\p{N}])(?:\\s*\\(\\d{4}:\\d+\\))?`;
const following = new RegExp(`^,?\\s*(?:i\\s+|enligt\\s+)?\\(?${name}\\)?`, 'iu');
const preceding = new RegExp(`(?<![\\p{L}\\p{N}])\\(?${name}\\)?[,:]?\\s*$`, 'iu');
/** A name and what stands between it and the paragraph are no longer than this. */
const longest = 100;

/** A statute beside a paragraph: what it is called in short, and where its name begins and ends in the text. */
export type NamedStatute = { statute: string; start: number; end: number };

/** The statute of which a text names a paragraph from `start` to `end`: "14 kap. 1 § SoL", "skollagen (2010:800) 7 kap. 17 §". */
export function statuteBeside(text: string, start: number, end: number): NamedStatute | undefined {
  const after = following.exec(text.slice(end, end + longest));
  if (after) return named(after, start, end + after[0].length);
  const before = preceding.exec(text.slice(Math.max(0, start - longest), start));
  return before ? named(before, start - before[0].length, end) : undefined;
}

/** What a statute is called in short, by any of its names: `SoL` for "socialtjänstlagen (2001:453)". */
export function shortStatute(text: string): string | undefined {
  const [, number] = /\((\d{4}:\d+|\p{Lu}+)\)$/u.exec(text) ?? [];
  return shortNames.get((number ?? text).toLowerCase()) ?? shortNames.get(text.toLowerCase());
}

function named({ groups }: RegExpExecArray, start: number, end: number): NamedStatute | undefined {
  const statute = shortNames.get(groups?.['name']?.toLowerCase() ?? '');
  return statute === undefined ? undefined : { statute, start, end };
}
