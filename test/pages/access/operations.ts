import { system } from '#src/platform/access/actor.ts';
import { insertConsumer, insertDeadLetter } from '#src/platform/events/consumer-queries.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { type AccessRow, everyone, type World } from './row.ts';

const forAdmin = { ...everyone(403), anonymous: 303, admin: 200 };
/** Whoever is not signed in gets the sign-in page with the form kept, under the status 403. */
const actOfAdmin = { ...everyone(403), anonymous: 403, admin: 303 };
const toPage = everyone(303);

async function queueMail({ app }: World): Promise<string> {
  const mail = {
    to: 'exempel@bergslagen.example',
    subject: 'Exempeldata',
    text: 'Exempeldata',
    purpose: 'test',
  };
  const messages = app.db.selectFrom('mail').select('id').orderBy('id', 'desc').limit(1);
  await app.mailer.queue(app.db, mail);
  return (await messages.executeTakeFirstOrThrow()).id;
}

async function parkJob({ app }: World): Promise<{ id: string }> {
  const id = app.ids.next();
  const now = app.clock.now().toISOString();
  const job = { id, kind: 'test', run_at: now, payload: '{}', revision: 1, attempts: 8, created_at: now };
  await app.db
    .insertInto('job')
    .values({ ...job, state: 'parked' })
    .execute();
  return { id };
}

/** The consumer is unknown to the server, so a retry finds nothing to do. */
async function parkEvent({ app }: World): Promise<{ consumer: string; seq: string }> {
  const seq = await app.db.transaction().execute(async (trx) => {
    const subject = { type: 'entry', id: 'exempel' } as const;
    const appended = await app.events.append(trx, { kind: 'entry.drafted', actor: system, subject });
    await insertConsumer(trx, 'test');
    const letter = {
      consumer: 'test',
      seq: appended,
      parkedAt: app.clock.now().toISOString(),
      lastError: 'x',
    };
    await insertDeadLetter(trx, letter);
    return appended;
  });
  return { consumer: 'test', seq: String(seq) };
}

/** Somebody new for each role that asks, so that nobody is closed twice. */
const somebody =
  (path = '') =>
  async ({ app, organisation }: World) => {
    const { id } = await makePerson(app, { scope: organisation, name: 'Demo Person' });
    return `/drift/manniskor/${id}${path}`;
  };

/** An act on a person: done by the admin, and no page of its own. */
function personAct(verb: string, admin: number): AccessRow[] {
  const route = `drift/manniskor/[id]/${verb}.astro`;
  return [
    {
      route,
      method: 'POST',
      representation: admin === 303 ? 'redirect' : 'html',
      address: somebody(`/${verb}`),
      form: {},
      expect: { ...actOfAdmin, admin },
    },
    {
      route,
      about: 'som sida',
      representation: 'redirect',
      address: `/drift/manniskor/exempel/${verb}`,
      expect: toPage,
    },
  ];
}

/** The pages for whoever runs the portal. */
export const rows: readonly AccessRow[] = [
  {
    route: 'drift/index.astro',
    representation: 'html',
    address: '/drift',
    expect: forAdmin,
    isProtected: true,
  },
  {
    route: 'drift/mejl/index.astro',
    representation: 'html',
    address: '/drift/mejl',
    expect: forAdmin,
    isProtected: true,
  },
  {
    route: 'drift/mejl/[id]/index.astro',
    representation: 'html',
    address: async (world) => `/drift/mejl/${await queueMail(world)}`,
    expect: forAdmin,
    isProtected: true,
  },
  {
    route: 'drift/mejl/[id]/skicka-igen.astro',
    method: 'POST',
    representation: 'redirect',
    address: async (world) => `/drift/mejl/${await queueMail(world)}/skicka-igen`,
    form: {},
    expect: actOfAdmin,
  },
  {
    route: 'drift/mejl/[id]/skicka-igen.astro',
    about: 'a reader of the address',
    representation: 'redirect',
    address: '/drift/mejl/exempel/skicka-igen',
    expect: toPage,
  },
  {
    route: 'drift/handelser/forsok-igen.astro',
    method: 'POST',
    representation: 'html',
    address: '/drift/handelser/forsok-igen',
    form: parkEvent,
    expect: { ...everyone(403), anonymous: 403, admin: 404 },
  },
  {
    route: 'drift/handelser/slapp.astro',
    method: 'POST',
    representation: 'redirect',
    address: '/drift/handelser/slapp',
    form: parkEvent,
    expect: actOfAdmin,
  },
  {
    route: 'drift/jobb/forsok-igen.astro',
    method: 'POST',
    representation: 'redirect',
    address: '/drift/jobb/forsok-igen',
    form: parkJob,
    expect: actOfAdmin,
  },
  {
    route: 'drift/jobb/slapp.astro',
    method: 'POST',
    representation: 'redirect',
    address: '/drift/jobb/slapp',
    form: parkJob,
    expect: actOfAdmin,
  },
  {
    route: 'drift/manniskor/index.astro',
    representation: 'html',
    address: '/drift/manniskor',
    expect: forAdmin,
    isProtected: true,
  },
  {
    route: 'drift/manniskor/index.astro',
    about: 'ingen träff',
    representation: 'html',
    address: '/drift/manniskor?sok=finns-inte',
    expect: forAdmin,
  },
  {
    route: 'drift/manniskor/[id]/index.astro',
    representation: 'html',
    address: somebody(),
    expect: forAdmin,
    isProtected: true,
  },
  {
    route: 'drift/manniskor/[id]/index.astro',
    about: 'finns inte',
    representation: 'html',
    address: '/drift/manniskor/exempel',
    expect: { ...forAdmin, admin: 404 },
  },
  {
    route: 'drift/manniskor/[id]/stang/index.astro',
    representation: 'html',
    address: somebody('/stang'),
    expect: forAdmin,
    isProtected: true,
  },
  {
    route: 'drift/manniskor/[id]/stang/genomfor.astro',
    about: 'utan skäl',
    method: 'POST',
    representation: 'html',
    address: somebody('/stang/genomfor'),
    form: {},
    expect: { ...actOfAdmin, admin: 422 },
  },
  {
    route: 'drift/manniskor/[id]/stang/genomfor.astro',
    method: 'POST',
    representation: 'redirect',
    address: somebody('/stang/genomfor'),
    form: { reason: 'left' },
    expect: actOfAdmin,
  },
  {
    route: 'drift/manniskor/[id]/stang/genomfor.astro',
    about: 'som sida',
    representation: 'redirect',
    address: '/drift/manniskor/exempel/stang/genomfor',
    expect: toPage,
  },
  ...personAct('oppna', 409),
  ...personAct('logga-ut', 303),
  ...personAct('ge-admin', 303),
  ...personAct('ta-admin', 409),
];
