import { insertSavedSearch, updateSearchRemoved } from '#src/features/search/saved/saved-queries.ts';
import { insertSynonyms, updateSynonymsRemoved } from '#src/features/search/synonyms/synonym-queries.ts';
import { insertWish, updateWishHandled } from '#src/features/search/wishes/wish-queries.ts';
import { type AccessRow, everyone, signedIn, type TestRole, type World } from './row.ts';

const coordinating = (status: number, anonymous: number): AccessRow['expect'] => ({
  ...everyone(403),
  anonymous,
  coordinator: status,
  admin: status,
});
function form(
  route: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  fields: NonNullable<AccessRow['form']> = {},
): AccessRow[] {
  const isDone = Object.values(expect).includes(303);
  return [
    { route, method: 'POST', representation: isDone ? 'redirect' : 'html', address, form: fields, expect },
    { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

/** A saved search of whoever asks; anonymous visitors try the one of the reader. */
const savedSearch =
  (isRemoved: boolean) =>
  async ({ app, person }: World, role: TestRole) => {
    const { id: personId } = person(role === 'anonymous' ? 'reader' : role);
    const id = app.ids.next();
    const at = app.clock.now().toISOString();
    const search = { id, personId, name: id, sortKey: id, query: `q=${id}`, at };
    await insertSavedSearch(app.db, search);
    if (isRemoved) await updateSearchRemoved(app.db, { id, personId, at });
    return { search: id };
  };

/** A search that was sent to the network of the coordinator who asks. */
const wish =
  (isHandled: boolean) =>
  async ({ app, network }: World) => {
    const wishId = app.ids.next();
    const at = app.clock.now().toISOString();
    const sent = { id: wishId, words: 'Exempeldata', hoped: '', municipalityCode: null, at };
    await insertWish(app.db, sent, [network.id]);
    if (isHandled) await updateWishHandled(app.db, { wishId, networkId: network.id, at, by: null });
    return { wish: wishId };
  };
const searches = (path: string) => (world: World) => `/natverk/${world.network.slug}/sokningar${path}`;

/** Words that nobody else has. */
const synonyms =
  (path: string, isRemoved = false) =>
  async ({ app }: World) => {
    const written = { id: app.ids.next(), by: null, at: app.clock.now().toISOString() };
    const word = (name: string) => `${name}${written.id.replaceAll('-', '')}`;
    const group = { shown: word('visat'), equal: [word('annat')], silent: [], broader: [] };
    await insertSynonyms(app.db, written, group);
    if (isRemoved) await updateSynonymsRemoved(app.db, { ...written, isRemoved });
    return `/sok/synonymer/${written.id}${path}`;
  };

/** What people do around the search: keep one, send one, say which words mean the same, make the index anew. */
export const rows: readonly AccessRow[] = [
  {
    route: 'mitt/sokningar/index.astro',
    representation: 'html',
    address: '/mitt/sokningar',
    expect: signedIn(200, 303),
    isProtected: true,
  },
  ...form('mitt/sokningar/spara.astro', '/mitt/sokningar/spara', signedIn(422, 403), { query: '' }),
  ...form('mitt/sokningar/andra.astro', '/mitt/sokningar/andra', signedIn(422, 403), { name: '' }),
  ...form('mitt/sokningar/ta-bort.astro', '/mitt/sokningar/ta-bort', signedIn(303, 403), savedSearch(false)),
  ...form('mitt/sokningar/angra.astro', '/mitt/sokningar/angra', signedIn(303, 403), savedSearch(true)),

  {
    route: 'sok/skicka/index.astro',
    representation: 'html',
    address: '/sok/skicka?q=hemresa',
    expect: everyone(200),
  },
  ...form('sok/skicka/skicka.astro', '/sok/skicka/skicka', everyone(422), { words: '' }),

  {
    route: 'natverk/[slug]/sokningar/index.astro',
    representation: 'html',
    address: searches(''),
    expect: coordinating(200, 303),
    isProtected: true,
  },
  ...form('natverk/[slug]/sokningar/klar.astro', searches('/klar'), coordinating(303, 403), wish(false)),
  ...form(
    'natverk/[slug]/sokningar/inte-klar.astro',
    searches('/inte-klar'),
    coordinating(303, 403),
    wish(true),
  ),

  {
    route: 'sok/synonymer/index.astro',
    representation: 'html',
    address: '/sok/synonymer',
    expect: coordinating(200, 303),
    isProtected: true,
  },
  {
    route: 'sok/synonymer/[id]/index.astro',
    representation: 'html',
    address: synonyms(''),
    expect: coordinating(200, 303),
    isProtected: true,
  },
  ...form('sok/synonymer/[id]/visa.astro', '/sok/synonymer/ny/visa', coordinating(422, 403), { shown: '' }),
  ...form('sok/synonymer/[id]/spara.astro', '/sok/synonymer/ny/spara', coordinating(422, 403), {
    shown: '',
  }),
  ...form('sok/synonymer/[id]/ta-bort.astro', synonyms('/ta-bort'), coordinating(303, 403)),
  ...form('sok/synonymer/[id]/angra.astro', synonyms('/angra', true), coordinating(303, 403)),

  {
    route: 'drift/sok/index.astro',
    representation: 'html',
    address: '/drift/sok',
    expect: coordinating(200, 303),
    isProtected: true,
  },
  ...form('drift/sok/bygg-om.astro', '/drift/sok/bygg-om', coordinating(303, 403)),
];
