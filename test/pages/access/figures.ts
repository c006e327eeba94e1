import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const coordinating: readonly TestRole[] = ['coordinator', 'admin'];
const handingIn: readonly TestRole[] = ['writer', 'editor', 'contact', 'admin'];
const approving: readonly TestRole[] = ['contact', 'admin'];

function only(status: number, roles: readonly TestRole[], anonymous: number): Record<TestRole, number> {
  return { ...everyone(403), anonymous, ...Object.fromEntries(roles.map((role) => [role, status])) };
}

/** The round of the demo network that waits for figures. */
async function openRoundId({ app }: World): Promise<string> {
  const { id } = await app.db
    .selectFrom('indicator_round')
    .select('id')
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}

/** What the coordinator opens of the network's rounds; `ID` stands for the one that is open. */
export const collecting = (path: string) => async (world: World) =>
  `/siffror/omgangar/${world.network.slug}${path.replace('ID', await openRoundId(world))}`;
/** What a municipality opens of the round that waits for its figures. */
export const handing = (path: string) => async (world: World) =>
  `/siffror/lamna/${await openRoundId(world)}/${world.organisation.slug}${path}`;

function closed(route: string, address: AccessRow['address'], roles: readonly TestRole[]): AccessRow {
  return { route, representation: 'html', address, expect: only(200, roles, 303), isProtected: true };
}

/** A form in two rows: sent by everybody, and its address opened as a page. */
function form(
  route: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  fields: Readonly<Record<string, string>> = {},
): AccessRow[] {
  return [
    { route, method: 'POST', representation: 'html', address, form: fields, expect },
    { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

const rounds = 'siffror/omgangar/[natverk]';
const part = 'siffror/lamna/[insamling]/[organisation]';

export const rows: readonly AccessRow[] = [
  closed(`${rounds}/index.astro`, collecting(''), coordinating),
  ...form(`${rounds}/checklista.astro`, collecting('/checklista'), only(422, coordinating, 403)),
  ...form(`${rounds}/oppna.astro`, collecting('/oppna'), only(422, coordinating, 403)),
  closed(`${rounds}/[insamling]/index.astro`, collecting('/ID'), coordinating),
  ...form(`${rounds}/[insamling]/paminn.astro`, collecting('/ID/paminn'), only(303, coordinating, 403)),
  // nothing closes the round that the others need: there is none of that id
  ...form(`${rounds}/[insamling]/stang.astro`, collecting('/finns-inte/stang'), only(404, coordinating, 403)),
  {
    ...closed('siffror/lamna/index.astro', '/siffror/lamna', []),
    expect: { ...everyone(200), anonymous: 303 },
  },
  closed(`${part}/index.astro`, handing(''), handingIn),
  ...form(`${part}/spara.astro`, handing('/spara'), only(422, handingIn, 403)),
  {
    ...closed(`${part}/mall.csv.ts`, handing('/mall.csv'), handingIn),
    representation: 'file',
    expect: only(200, handingIn, 303),
  },
  closed(`${part}/tabell/index.astro`, handing('/tabell'), handingIn),
  ...form(`${part}/tabell/skicka.astro`, handing('/tabell/skicka'), only(422, handingIn, 403)),
  closed(`${part}/forhandsgranska/index.astro`, handing('/forhandsgranska'), handingIn),
  // figures that are not complete cannot be judged
  ...form(
    `${part}/forhandsgranska/prova.astro`,
    handing('/forhandsgranska/prova'),
    only(409, handingIn, 403),
  ),
  ...form(`${part}/lamna-over.astro`, handing('/lamna-over'), only(422, handingIn, 403)),
  ...form(`${part}/godkann.astro`, handing('/godkann'), { ...only(422, handingIn, 403) }),
  ...form(`${part}/dra-tillbaka.astro`, handing('/dra-tillbaka'), only(422, handingIn, 403)),
  ...form(`${part}/namn.astro`, handing('/namn'), only(303, approving, 403)),
];
