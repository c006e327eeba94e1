import { tokenHash } from '#src/features/accounts/token.ts';
import { insertFollowOnce } from '#src/features/notifications/follow/follow-queries.ts';
import { updateUsed } from '#src/features/notifications/unsubscribe/unsubscribe-queries.ts';
import { unsubscribeToken } from '#src/features/notifications/unsubscribe/unsubscribe-token.ts';
import { type AccessRow, everyone, signedIn, type World } from './row.ts';

/** A link of a mail to the reader, as it stands in the mail; whoever holds it may use it. */
const unsubscribe =
  (end: string, isUsed: boolean) =>
  async ({ app, person }: World) => {
    const { id: personId } = person('reader');
    const token = await unsubscribeToken(app, { mailId: app.ids.next(), personId, what: 'weekly' });
    const at = app.clock.now().toISOString();
    if (isUsed) await updateUsed(app.db, tokenHash(token), { at, was: '' });
    return `/prenumeration/${token}${end}`;
  };

/** An organisation that the reader follows already. */
async function followed({ app, organisation, person }: World): Promise<Record<string, string>> {
  const object = { type: 'organisation', id: organisation.id } as const;
  const follow = { id: app.ids.next(), personId: person('reader').id, object, frequency: 'weekly' } as const;
  await insertFollowOnce(app.db, { ...follow, because: 'asked', at: app.clock.now().toISOString() });
  return { type: object.type, id: object.id, frequency: 'daily', back: '/organisationer' };
}

const post = (route: string, address: string, form: NonNullable<AccessRow['form']>): AccessRow[] => [
  { route, method: 'POST', representation: 'redirect', address, form, expect: signedIn(303, 403) },
  { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
];

/** What people follow and are told of, and the links that end mails. */
export const rows: readonly AccessRow[] = [
  {
    route: 'mitt/foljer/index.astro',
    representation: 'html',
    address: '/mitt/foljer',
    expect: signedIn(200, 303),
    isProtected: true,
  },
  ...post('mitt/foljer/folj.astro', '/mitt/foljer/folj', followed),
  ...post('mitt/foljer/andra.astro', '/mitt/foljer/andra', { personal: 'daily', wrote: 'none' }),
  ...post('mitt/foljer/inget-mejl.astro', '/mitt/foljer/inget-mejl', {}),
  {
    route: 'mitt/notiser/index.astro',
    representation: 'html',
    address: '/mitt/notiser',
    expect: signedIn(200, 303),
    isProtected: true,
  },
  ...post('mitt/notiser/last.astro', '/mitt/notiser/last', { notice: 'ingen' }),
  ...post('mitt/notiser/alla-lasta.astro', '/mitt/notiser/alla-lasta', { upTo: 'ingen' }),
  {
    route: 'prenumeration/[token]/index.astro',
    representation: 'html',
    address: unsubscribe('', false),
    expect: everyone(200),
  },
  {
    route: 'prenumeration/[token]/index.astro',
    about: 'avslutar',
    method: 'POST',
    representation: 'html',
    address: unsubscribe('', false),
    form: { 'List-Unsubscribe': 'One-Click' },
    expect: everyone(200),
  },
  {
    route: 'prenumeration/[token]/index.astro',
    about: 'okänd länk',
    representation: 'html',
    address: '/prenumeration/finns-inte',
    expect: everyone(404),
  },
  {
    route: 'prenumeration/[token]/angra.astro',
    method: 'POST',
    representation: 'html',
    address: unsubscribe('/angra', true),
    form: {},
    expect: everyone(200),
  },
  {
    route: 'prenumeration/[token]/angra.astro',
    about: 'som sida',
    representation: 'redirect',
    address: unsubscribe('/angra', true),
    expect: everyone(303),
  },
];
