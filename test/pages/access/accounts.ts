import { invitePerson } from '#src/features/accounts/invitations/invitation-service.ts';
import { system } from '#src/platform/access/actor.ts';
import { latestInvitation } from '#test/features/accounts/inbox.ts';
import { type AccessRow, everyone, signedIn, type World } from './row.ts';

const get = (route: string, expect: AccessRow['expect'], about?: string): AccessRow => ({
  route: `${route}.astro`,
  representation: 'html',
  address: `/${route.replace(/\/index$/, '')}`,
  expect,
  ...(about !== undefined && { about }),
});

/** An address that only takes forms leads back to its page. */
const verb = (route: string, address = `/${route}`): AccessRow => ({
  route: `${route}.astro`,
  about: 'asked for with GET',
  representation: 'redirect',
  address,
  expect: everyone(303),
});

const post = (route: string, form: Record<string, string>, expect: AccessRow['expect']): AccessRow => ({
  route: `${route}.astro`,
  about: 'sent',
  method: 'POST',
  representation: 'html',
  address: `/${route.replace(/\/index$/, '')}`,
  form,
  expect,
});

/** Own pages send anonymous visitors to the sign-in; a form of theirs is kept there. */
const own = signedIn(200, 303);
const unknown = { unknown: 'x' };

async function openInvitation({ app, organisation }: World): Promise<string> {
  const eMail = `inbjuden.${app.ids.next()}@hallinge.example`;
  await invitePerson(app, system, {
    eMail,
    role: 'writer',
    scopeType: 'organisation',
    scopeId: organisation.id,
  });
  return `/inbjudan/${await latestInvitation(app, eMail)}`;
}

/** Signing in, the own account, invitations and the set-up. */
export const rows: readonly AccessRow[] = [
  get('logga-in/index', signedIn(303, 200)),
  verb('logga-in/kod'),
  post('logga-in/kod', { e_mail: '' }, everyone(422)),
  verb('logga-in/bekrafta'),
  post('logga-in/bekrafta', { e_mail: '', code: '' }, everyone(422)),
  verb('logga-in/igen'),
  get('logga-in/losenord', everyone(200)),
  post('logga-in/losenord', { e_mail: '', password: 'x' }, everyone(422)),
  { ...verb('logga-ut/index', '/logga-ut'), expect: everyone(303) },
  { ...post('logga-ut/index', {}, everyone(303)), representation: 'redirect', endsSession: true },

  { ...verb('mitt/index', '/mitt'), about: 'the short address' },
  { ...get('mitt/konto/index', own), isProtected: true },
  verb('mitt/konto/spara'),
  post('mitt/konto/spara', { name: '' }, signedIn(422, 403)),
  verb('mitt/konto/lamna'),
  post('mitt/konto/lamna', { which: 'none' }, signedIn(404, 403)),
  { ...get('mitt/inloggningar/index', own), isProtected: true },
  verb('mitt/inloggningar/avsluta'),
  post('mitt/inloggningar/avsluta', { which: 'none' }, signedIn(404, 403)),
  verb('mitt/inloggningar/avsluta-alla'),
  {
    ...post('mitt/inloggningar/avsluta-alla', {}, signedIn(303, 403)),
    endsSession: true,
  },
  { ...get('mitt/losenord/index', own), isProtected: true },
  verb('mitt/losenord/spara'),
  post('mitt/losenord/spara', unknown, signedIn(422, 403)),
  verb('mitt/losenord/ta-bort'),
  post('mitt/losenord/ta-bort', unknown, signedIn(409, 403)),
  { ...get('mitt/bekrafta/index', own), isProtected: true },
  verb('mitt/bekrafta/kod'),
  post('mitt/bekrafta/kod', unknown, signedIn(422, 403)),
  verb('mitt/bekrafta/visa'),
  post('mitt/bekrafta/visa', unknown, signedIn(422, 403)),
  { ...get('mitt/arbetar-du-kvar/index', own), isProtected: true },
  verb('mitt/arbetar-du-kvar/ja'),
  post('mitt/arbetar-du-kvar/ja', {}, signedIn(303, 403)),

  {
    route: 'inbjudan/[token]/index.astro',
    about: 'an open invitation',
    representation: 'html',
    address: openInvitation,
    expect: everyone(200),
  },
  {
    route: 'inbjudan/[token]/index.astro',
    about: 'unknown, used or old',
    representation: 'html',
    address: '/inbjudan/AAAAAAAAAAAAAAAAAAAAAAAAAAA',
    expect: everyone(404),
  },
  verb('inbjudan/[token]/kod', '/inbjudan/AAAAAAAAAAAAAAAAAAAAAAAAAAA/kod'),
  {
    ...post('inbjudan/[token]/kod', {}, everyone(404)),
    address: '/inbjudan/AAAAAAAAAAAAAAAAAAAAAAAAAAA/kod',
  },
  verb('inbjudan/[token]/ta-emot', '/inbjudan/AAAAAAAAAAAAAAAAAAAAAAAAAAA/ta-emot'),
  {
    ...post('inbjudan/[token]/ta-emot', { code: '000000' }, everyone(404)),
    address: '/inbjudan/AAAAAAAAAAAAAAAAAAAAAAAAAAA/ta-emot',
  },

  get('installera/index', everyone(404), 'somebody runs the portal'),
  verb('installera/spara'),
  post('installera/spara', { token: 'x', name: 'x', e_mail: 'x', password: 'x' }, everyone(404)),
];
