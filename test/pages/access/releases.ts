import { collecting } from './figures.ts';
import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const coordinating: readonly TestRole[] = ['coordinator', 'admin'];

function only(status: number, anonymous: number): Record<TestRole, number> {
  return { ...everyone(403), anonymous, ...Object.fromEntries(coordinating.map((role) => [role, status])) };
}

/** The page where the figures of the round that is open are published. */
const publishing = (path: string) => collecting(`/ID/publicera${path}`);
/** Nothing is published that the others would see: there is no round of that id. */
const nowhere =
  (path: string) =>
  ({ network }: World) =>
    `/siffror/omgangar/${network.slug}/finns-inte/publicera${path}`;

/** A form in two rows: sent by everybody, and its address opened as a page. */
function form(route: string, address: AccessRow['address'], expect: AccessRow['expect']): AccessRow[] {
  return [
    { route, method: 'POST', representation: 'html', address, form: {}, expect },
    { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

const pages = 'siffror/omgangar/[natverk]/[insamling]/publicera';

export const rows: readonly AccessRow[] = [
  {
    ...{ route: `${pages}/index.astro`, representation: 'html', address: publishing('') },
    ...{ expect: only(200, 303), isProtected: true },
  },
  ...form(`${pages}/borja.astro`, nowhere('/borja'), only(404, 403)),
  ...form(`${pages}/bekrafta.astro`, nowhere('/bekrafta'), only(404, 403)),
  ...form(`${pages}/ta-tillbaka.astro`, publishing('/ta-tillbaka'), only(422, 403)),
];
