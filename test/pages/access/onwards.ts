import { type AccessRow, everyone } from './row.ts';

const open = (route: string, address: string, status = 200): AccessRow => ({
  ...{ route, about: address, representation: 'html', address, expect: everyone(status) },
});

/** What municipalities do is open, and so is who is like whom. */
export const rows: readonly AccessRow[] = [
  open('siffror/[indicator]/vidare.astro', '/siffror/minst-15-procent/vidare?kommun=hallinge'),
  open('siffror/[indicator]/vidare.astro', '/siffror/minst-15-procent/vidare?kommun=atlantis', 404),
  open('siffror/[indicator]/blad.astro', '/siffror/minst-15-procent/blad?kommun=hallinge'),
  open('siffror/[indicator]/blad.astro', '/siffror/finns-inte/blad', 404),
];
