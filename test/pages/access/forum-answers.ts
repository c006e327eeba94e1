import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

/** A question in the forum that whoever asks has put, or somebody else. */
async function made(world: World, role: TestRole, whose: 'own' | 'others') {
  const { app, network } = world;
  const category = await makeCategory(app, { visibility: 'member', network, position: 99 });
  const isOwn = whose === 'own' && role !== 'anonymous';
  const thread = await makeThread(app, { category, ...(isOwn && { author: world.person(role) }) });
  return { thread, answer: await makePost(app, { thread }) };
}

const ofAnswer = (whose: 'own' | 'others', path: string) => async (world: World, role: TestRole) =>
  `/inlagg/${(await made(world, role, whose)).answer.id}${path}`;

/** Those who look after the talk of the network, beside who asked. */
const carers = (status: number, others: number): Record<TestRole, number> => ({
  ...everyone(others),
  coordinator: status,
  admin: status,
});

const sent = (
  route: string,
  about: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  form: AccessRow['form'] = {},
): AccessRow => ({ route, about, method: 'POST', representation: 'html', address, form, expect });
const asPage = (route: string, address: AccessRow['address'], expect = everyone(303)): AccessRow => ({
  route,
  about: 'som sida',
  representation: 'redirect',
  address,
  expect,
});

const lawAnswer = async (world: World) => {
  const { answer } = await made(world, 'anonymous', 'others');
  await world.app.db
    .updateTable('post')
    .set({ law_as_of: '2026-01-01' })
    .where('id', '=', answer.id)
    .execute();
  return `/inlagg/${answer.id}/kontrollera`;
};

const check = 'inlagg/[id]/kontrollera.astro';
const helped = 'inlagg/[id]/hjalpte.astro';

export const rows: readonly AccessRow[] = [
  sent(helped, 'egen fråga', ofAnswer('own', '/hjalpte'), signedIn(303, 403), { on: 'ja' }),
  sent(helped, 'andras fråga', ofAnswer('others', '/hjalpte'), carers(303, 403), { on: 'ja' }),
  asPage(helped, ofAnswer('others', '/hjalpte')),
  sent(check, 'om juridik', lawAnswer, carers(303, 403), { version: '1' }),
  asPage(check, lawAnswer),
];
