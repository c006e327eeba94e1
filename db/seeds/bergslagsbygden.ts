import type { OrganisationSeed } from './seed-types.ts';

/** The invented county; no Swedish county or municipality bears these names or codes. */
export const county = { code: '99', name: 'Bergslagsbygden', shortName: 'Bergslagsbygden' };

export const network = {
  slug: 'bergslagsbygdens-narvaronatverk',
  name: 'Bergslagsbygdens närvaronätverk',
  countyCode: county.code,
  purpose:
    'Exempeldata. Nätverket håller frågan om närvaro levande i länets kommuner, samlar det som prövas och hjälper medlemmarna att lära av varandra.',
  modules: ['library', 'meetings', 'forum', 'indicators'],
};

/** In the order of their codes: name, inhabitants and kind of municipality. */
export const municipalities = [
  { code: '9901', name: 'Älvstad', slug: 'alvstad', inhabitants: 150_000, settlement: 'larger-town' },
  { code: '9902', name: 'Norrbruk', slug: 'norrbruk', inhabitants: 30_000, settlement: 'smaller-town' },
  { code: '9903', name: 'Sjöhammar', slug: 'sjohammar', inhabitants: 23_000, settlement: 'smaller-town' },
  {
    code: '9904',
    name: 'Kärrevik',
    slug: 'karrevik',
    inhabitants: 22_000,
    settlement: 'commuter-near-larger-town',
  },
  {
    code: '9905',
    name: 'Hällinge',
    slug: 'hallinge',
    inhabitants: 16_000,
    settlement: 'commuter-near-larger-town',
  },
  {
    code: '9906',
    name: 'Bergvalla',
    slug: 'bergvalla',
    inhabitants: 11_500,
    settlement: 'low-commuting-near-larger-town',
  },
  {
    code: '9907',
    name: 'Åslunda',
    slug: 'aslunda',
    inhabitants: 10_500,
    settlement: 'commuter-near-smaller-town',
  },
  { code: '9908', name: 'Tvärsjö', slug: 'tvarsjo', inhabitants: 9_500, settlement: 'rural' },
  {
    code: '9909',
    name: 'Lillfors',
    slug: 'lillfors',
    inhabitants: 8_700,
    settlement: 'commuter-near-larger-town',
  },
  { code: '9910', name: 'Skogsnäs', slug: 'skogsnas', inhabitants: 6_600, settlement: 'rural' },
  { code: '9911', name: 'Vretaholm', slug: 'vretaholm', inhabitants: 5_500, settlement: 'rural' },
  { code: '9912', name: 'Gruvberga', slug: 'gruvberga', inhabitants: 4_500, settlement: 'rural' },
] as const;

const everyMunicipality = municipalities.map(({ code }) => code);

/** Numbers that the telephone authority keeps free for fiction: 0980-319 200 and on. */
const switchboard = (index: number) => `0980-319 2${String(index).padStart(2, '0')}`;

const municipalOrganisations = municipalities.map(
  ({ code, name, slug, inhabitants }, index): OrganisationSeed => ({
    slug: `${slug}-kommun`,
    kind: 'municipality',
    name: municipalityName(name),
    countyCode: county.code,
    serves: [code],
    contactFunction: 'Närvarosamordnare',
    functionEmail: `narvaro@${slug}.example`,
    switchboard: switchboard(index + 1),
    website: `https://${slug}.example`,
    size: { count: inhabitants, of: 'inhabitants', precision: 'about', statedOn: '2025' },
    domains: [`${slug}.example`],
    units: [
      {
        name: 'Barn- och utbildningsförvaltningen',
        aliases: ['BUF'],
        units: [{ name: 'Centrala elevhälsan' }],
      },
      { name: 'Socialförvaltningen', units: [{ name: 'Individ- och familjeomsorgen', aliases: ['IFO'] }] },
      { name: 'Kultur och fritid' },
    ],
  }),
);

const otherOrganisations: readonly OrganisationSeed[] = [
  {
    slug: 'sodra-bergslagens-utbildningsforbund',
    kind: 'municipal-association',
    name: 'Södra Bergslagens utbildningsförbund',
    countyCode: county.code,
    serves: ['9905', '9906', '9911'],
    about: 'Driver gymnasieskola och anpassad gymnasieskola för Bergvalla, Hällinge och Vretaholm.',
    contactFunction: 'Elevhälsochef',
    functionEmail: 'elevhalsa@sodrabergslagen.example',
    switchboard: switchboard(21),
    website: 'https://sodrabergslagen.example',
    size: { count: 1_400, of: 'pupils', precision: 'about', statedOn: '2025' },
    domains: ['sodrabergslagen.example'],
    units: [{ name: 'Centrala elevhälsan' }, { name: 'Kommunala aktivitetsansvaret', aliases: ['KAA'] }],
  },
  {
    slug: 'region-bergslagsbygden',
    kind: 'region',
    name: 'Region Bergslagsbygden',
    countyCode: county.code,
    serves: everyMunicipality,
    about: 'Håller ihop nätverket och deltar med vården för barn och unga.',
    contactFunction: 'Nätverkssamordnare',
    functionEmail: 'narvaronatverket@regionbergslagsbygden.example',
    switchboard: switchboard(22),
    website: 'https://regionbergslagsbygden.example',
    size: { count: 298_000, of: 'inhabitants', precision: 'about', statedOn: '2025' },
    domains: ['regionbergslagsbygden.example'],
    units: [
      { name: 'Regional utveckling' },
      { name: 'Barn- och ungdomspsykiatrin', aliases: ['BUP'] },
      { name: 'Habiliteringen' },
    ],
  },
  {
    slug: 'stiftelsen-smedjeskolan-i-alvstad',
    kind: 'independent-principal',
    name: 'Stiftelsen Smedjeskolan i Älvstad',
    countyCode: county.code,
    serves: ['9901'],
    about: 'Fristående huvudman med grundskola i Älvstad.',
    contactFunction: 'Rektor',
    functionEmail: 'rektor@smedjeskolan.example',
    switchboard: switchboard(23),
    website: 'https://smedjeskolan.example',
    size: { count: 320, of: 'pupils', precision: 'about', statedOn: '2025' },
    domains: ['smedjeskolan.example'],
  },
  {
    slug: 'masugnens-friskolor-i-norrbruk',
    kind: 'independent-principal',
    name: 'Masugnens friskolor i Norrbruk',
    countyCode: county.code,
    serves: ['9902', '9908'],
    about: 'Fristående huvudman med grundskola och gymnasieskola i Norrbruk och Tvärsjö.',
    contactFunction: 'Skolchef',
    functionEmail: 'skolchef@masugnen.example',
    switchboard: switchboard(24),
    website: 'https://masugnen.example',
    size: { count: 540, of: 'pupils', precision: 'about', statedOn: '2025' },
    domains: ['masugnen.example'],
  },
  {
    slug: 'foreningen-tillsammans-for-skolan',
    kind: 'association',
    name: 'Föreningen Tillsammans för skolan',
    countyCode: county.code,
    serves: everyMunicipality,
    about: 'Samlar elever och vårdnadshavare i länet som har erfarenhet av frånvaro från skolan.',
    contactFunction: 'Styrelsen',
    functionEmail: 'styrelsen@tillsammansforskolan.example',
    switchboard: switchboard(25),
    website: 'https://tillsammansforskolan.example',
    domains: ['tillsammansforskolan.example'],
  },
];

/** The members of the demo network. */
export const organisations: readonly OrganisationSeed[] = [...municipalOrganisations, ...otherOrganisations];

/** The name of the municipality as an organisation, in the genitive that Swedish asks for: Norrbruks kommun, Hällinge kommun. */
export function municipalityName(name: string): string {
  return /[aeiouyåäös]$/.test(name) ? `${name} kommun` : `${name}s kommun`;
}
