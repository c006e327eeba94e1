import type { OrganisationSeed } from './seed-types.ts';

/**
 * The real organisations that the five retold sources name: owners, a pilot site and funders.
 * Nothing stands here that a source does not say; they belong to no network.
 */
export const sourceOrganisations: readonly OrganisationSeed[] = [
  {
    slug: 'alvesta-kommun',
    kind: 'municipality',
    name: 'Alvesta kommun',
    countyCode: '07',
    serves: ['0764'],
    size: { count: 20_000, of: 'inhabitants', precision: 'more-than', statedOn: null },
    units: [
      { name: 'Utbildningsförvaltningen', aliases: ['UF'] },
      {
        name: 'Förvaltningen för arbete och lärande',
        aliases: ['FAL', 'Förvaltningen för Individ och Lärande'],
      },
    ],
  },
  {
    slug: 'uppsala-kommun',
    kind: 'municipality',
    name: 'Uppsala kommun',
    countyCode: '03',
    serves: ['0380'],
    units: [
      {
        name: 'Utbildningsförvaltningen',
        units: [{ name: 'Barn och elevhälsa', aliases: ['Barn- och elevhälsan'] }],
      },
    ],
  },
  {
    slug: 'lulea-kommun',
    kind: 'municipality',
    name: 'Luleå kommun',
    countyCode: '25',
    serves: ['2580'],
    units: [
      { name: 'Kommunstyrelsen' },
      { name: 'Barn- och utbildningsförvaltningen' },
      { name: 'Socialförvaltningen' },
    ],
  },
  {
    slug: 'orebro-kommun',
    kind: 'municipality',
    name: 'Örebro kommun',
    countyCode: '18',
    serves: ['1880'],
    units: [{ name: 'Lotsen/Centralt skolstöd' }],
  },
  {
    slug: 'haninge-kommun',
    kind: 'municipality',
    name: 'Haninge kommun',
    countyCode: '01',
    serves: ['0136'],
    units: [{ name: 'UBF' }],
  },
  { slug: 'laxa-kommun', kind: 'municipality', name: 'Laxå kommun', countyCode: '18', serves: ['1860'] },
  { slug: 'region-orebro-lan', kind: 'region', name: 'Region Örebro län', countyCode: '18', serves: [] },
  { slug: 'region-kronoberg', kind: 'region', name: 'Region Kronoberg', countyCode: '07', serves: [] },
];
