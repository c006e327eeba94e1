import { type AccessRow, everyone } from './row.ts';

const open = (
  route: string,
  representation: AccessRow['representation'],
  address: string,
  status = 200,
): AccessRow => ({ route, about: address, representation, address, expect: everyone(status) });

/** Released figures are everybody's, and what is not released has no address. */
export const rows: readonly AccessRow[] = [
  open('siffror/oppna-data/index.astro', 'html', '/siffror/oppna-data'),
  open('siffror/oppna-data/[indicator].csv.ts', 'text', '/siffror/oppna-data/minst-15-procent.csv'),
  open('siffror/oppna-data/[indicator].csv.ts', 'html', '/siffror/oppna-data/finns-inte.csv', 404),
  open('dcat.rdf.ts', 'xml', '/dcat.rdf'),
  open('api/v1/indicators/index.ts', 'json', '/api/v1/indicators'),
  open('api/v1/indicators/[slug].ts', 'json', '/api/v1/indicators/minst-15-procent'),
  open('api/v1/indicators/[slug].ts', 'json', '/api/v1/indicators/finns-inte', 404),
  open('api/v1/indicators/changes.ts', 'json', '/api/v1/indicators/changes?limit=10'),
  open('api/v1/indicators/changes.ts', 'json', '/api/v1/indicators/changes?after=x', 400),
];
