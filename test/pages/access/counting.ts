import { type AccessRow, everyone } from './row.ts';

/** Räknehjälp is for everybody: nothing that is counted there comes to the portal. */
export const rows: readonly AccessRow[] = [
  {
    route: 'siffror/raknehjalp/index.astro',
    representation: 'html',
    address: '/siffror/raknehjalp',
    expect: everyone(200),
  },
  {
    route: 'siffror/raknehjalp/fil.astro',
    representation: 'file',
    address: '/siffror/raknehjalp/fil',
    expect: everyone(200),
  },
];
