import type { AccessRow, TestRole } from './row.ts';
import { everyone } from './row.ts';

const writing: Record<TestRole, number> = { ...everyone(200), anonymous: 303, reader: 403 };
const sending: Record<TestRole, number> = { ...everyone(422), anonymous: 403, reader: 403 };

/** A form in two rows: sent by everybody, and its address opened as a page. */
function form(verb: 'granska' | 'spara'): AccessRow[] {
  const route = `bibliotek/ny/klistra-in/${verb}.astro`;
  const address = `/bibliotek/ny/klistra-in/${verb}`;
  return [
    { route, method: 'POST', representation: 'html', address, form: { text: '' }, expect: sending },
    { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

export const rows: readonly AccessRow[] = [
  {
    route: 'bibliotek/ny/klistra-in/index.astro',
    representation: 'html',
    address: '/bibliotek/ny/klistra-in',
    expect: writing,
    isProtected: true,
  },
  ...form('granska'),
  ...form('spara'),
];
