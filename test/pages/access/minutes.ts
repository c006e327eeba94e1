import { Readable } from 'node:stream';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { meetingFilePath } from '#src/features/meetings/afterwards/material.ts';
import { addFile, openMaterial } from '#src/features/meetings/afterwards/material-service.ts';
import { confirmGuest, registerGuest } from '#src/features/meetings/registration/guests/guest-service.ts';
import { guestToken } from '#src/features/meetings/registration/guests/guest-token.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { docx } from '#test/support/documents/office.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import { type AccessRow, everyone, signedIn, type TestRole, type World } from './row.ts';

const day = () => new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);

async function made(world: World, readers: 'public' | 'member' = 'member') {
  const by = await actorOf(world.app.db, world.person('coordinator').id);
  const { network } = world;
  return { by, ...(await makeMeeting(world.app, { network, by, readers, day: day() })) };
}

const meeting = (path: string) => async (world: World) => `${(await made(world)).path}${path}`;

/** Minutes that are closed, with a task of the organisation's function. */
const closed = (verb?: 'klart' | 'inte-klart') => async (world: World) => {
  const { id, path } = await made(world);
  const { db, ids, clock } = world.app;
  const at = clock.now().toISOString();
  const by = world.person('coordinator').id;
  const minutes = { meeting_id: id, state: 'closed', category_id: null } as const;
  await db
    .insertInto('meeting_minutes')
    .values({ ...minutes, saved_at: at, closed_at: at, closed_by: by })
    .execute();
  const point = { id: ids.next(), meeting_id: id, position: 1, text: 'Skicka mallen', owner: '' };
  await db
    .insertInto('meeting_point')
    .values({ ...point, owner_organisation_id: world.organisation.id, kind: 'task', made_at: at })
    .execute();
  return `${path}/minnesanteckningar${verb ? `/${point.id}/${verb}` : ''}`;
};

/** A file that was put with the meeting. */
const file = async (world: World) => {
  const { id, path, by } = await made(world);
  const sent = { name: 'Bilder.docx', content: Readable.from([docx()]) };
  const unhurried = { ...world.app, limits: { ...world.app.limits, take: () => {} } };
  await addFile(unhurried, by, id, sent);
  const { meeting: opened, files } = await openMaterial(world.app, by, id);
  const [first] = files;
  return first ? meetingFilePath(opened, first) : path;
};

async function ask(world: World, meetingId: string): Promise<void> {
  const { db, clock } = world.app;
  const rows = await db
    .selectFrom('meeting_registration')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .execute();
  const at = clock.now().toISOString();
  for (const { id } of rows)
    await db
      .insertInto('meeting_asked')
      .values({ registration_id: id, meeting_id: meetingId, asked_at: at })
      .execute();
}

/** The questions to whoever asks, who came. */
const asked = (path: string) => async (world: World, role: TestRole) => {
  const { id, path: address } = await made(world);
  if (role !== 'anonymous') {
    const actor = await actorOf(world.app.db, world.person(role).id);
    await register(world.app, actor, id, { organisation: '', diet: '', access: '' });
    await ask(world, id);
  }
  return `${address}/uppfoljning${path}`;
};

const guest = (path: string) => async (world: World) => {
  const { id } = await made(world, 'public');
  const eMail = `gast.${world.app.ids.next()}@forening.example`;
  const words = { name: 'Besökare', e_mail: eMail, organisation: '', diet: '', access: '' };
  await registerGuest(world.app, anonymous, id, words, world.app.ids.next());
  const row = await world.app.db
    .selectFrom('meeting_registration')
    .select('id')
    .where('guest_e_mail', '=', eMail)
    .executeTakeFirstOrThrow();
  const token = guestToken(world.app.config, row);
  await confirmGuest(world.app, token);
  await ask(world, id);
  return `/moten/anmalan/${token}/uppfoljning${path}`;
};

/** Those who arrange a meeting that all members see. */
const arranging = (status: number): Record<TestRole, number> => ({
  ...everyone(403),
  anonymous: 404,
  coordinator: status,
  admin: status,
});
/** Those whose task it is too: who answers for the organisation. */
const doing: Record<TestRole, number> = { ...arranging(303), contact: 303, editor: 303 };

const page = 'moten/[meeting]';
const html = { representation: 'html' as const };

/** An address that only takes what is sent leads back to its page. */
const form = (
  route: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  representation: 'html' | 'json' = 'html',
): AccessRow[] => [
  { route, method: 'POST', representation, address, expect },
  { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
];

export const rows: readonly AccessRow[] = [
  {
    route: `${page}/minnesanteckningar/index.astro`,
    about: 'medan de skrivs',
    ...html,
    isProtected: true,
    address: meeting('/minnesanteckningar'),
    expect: arranging(200),
  },
  {
    route: `${page}/minnesanteckningar/index.astro`,
    about: 'avslutade',
    ...html,
    isProtected: true,
    address: closed(),
    expect: signedIn(200, 404),
  },
  ...form(`${page}/minnesanteckningar/spara.astro`, meeting('/minnesanteckningar/spara'), arranging(422)),
  ...form(
    `${page}/minnesanteckningar/autospara.ts`,
    meeting('/minnesanteckningar/autospara'),
    arranging(200),
    'json',
  ),
  ...(['klart', 'inte-klart'] as const).flatMap((verb) =>
    form(`${page}/minnesanteckningar/[point]/${verb}.astro`, closed(verb), doing),
  ),
  ...form(`${page}/dagordning/ta-in.astro`, meeting('/dagordning/ta-in'), arranging(303)),
  {
    route: `${page}/material/index.astro`,
    ...html,
    isProtected: true,
    address: meeting('/material'),
    expect: arranging(200),
  },
  ...form(`${page}/material/inspelning.astro`, meeting('/material/inspelning'), arranging(303)),
  ...form(`${page}/material/fil.astro`, meeting('/material/fil'), arranging(422)),
  ...form(`${page}/material/ta-bort.astro`, meeting('/material/ta-bort'), arranging(303)),
  {
    route: `${page}/material/[file]/[name].astro`,
    representation: 'file',
    isProtected: true,
    address: file,
    expect: signedIn(200, 404),
  },
  {
    route: `${page}/uppfoljning/index.astro`,
    ...html,
    isProtected: true,
    address: asked(''),
    expect: signedIn(200, 303),
  },
  ...form(`${page}/uppfoljning/spara.astro`, asked('/spara'), signedIn(422, 403)),
  {
    route: `${page}/uppfoljning/svar.astro`,
    ...html,
    isProtected: true,
    address: meeting('/uppfoljning/svar'),
    expect: arranging(200),
  },
  {
    route: 'moten/anmalan/[token]/uppfoljning/index.astro',
    ...html,
    address: guest(''),
    expect: everyone(200),
  },
  ...form('moten/anmalan/[token]/uppfoljning/spara.astro', guest('/spara'), everyone(422)),
  {
    route: 'natverk/[slug]/nyhetsbrev/index.astro',
    ...html,
    isProtected: true,
    address: ({ network }) => `/natverk/${network.slug}/nyhetsbrev`,
    expect: { ...everyone(403), anonymous: 303, coordinator: 200, admin: 200 },
  },
];
