import { expect, it } from 'vitest';
import { previewFigures } from '#src/features/indicators/releases/previewing/preview-job.ts';
import {
  mostPreviews,
  openPreview,
  startPreview,
} from '#src/features/indicators/releases/previewing/preview-service.ts';
import { listPublicSets } from '#src/features/indicators/releases/released-service.ts';
import { openSubmission } from '#src/features/indicators/submissions/submission-service.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import {
  approveForm,
  figureForm,
  type GroupFigures,
  makeRound,
  saveForm,
} from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';

const handed: readonly GroupFigures[] = [
  ['412', '5,1', '0,4', '48', '9'],
  ['398', '5,6', '0,9', '55', '8'],
  ['405', '7,2', '2,8', '83', '14'],
  ['612', '6,1', '1,1', '71', '12'],
  ['388', '5,9', '0,7', '52', '11'],
  ['510', '6,4', '1,4', '66', '13'],
];

/** Six municipalities have handed in; the last one's figures are a draft. */
async function makeWorld(app: TestApp) {
  const network = await makeNetwork(app);
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  const roundId = await makeRound(app, coordinator, network);
  const contacts = [];
  for (const [i, group] of handed.entries()) {
    const organisation = await makeOrganisation(app, { network });
    const { actor } = await makePerson(app, { role: 'contact', scope: organisation });
    const place = { roundId, slug: organisation.slug };
    accepted(await saveForm(app, actor, place, figureForm({ 'F-3': group, '4-6': group, '7-9': group })));
    if (i < handed.length - 1) accepted(await approveForm(app, actor, place, ''));
    contacts.push({ actor, place, organisation });
  }
  const own = contacts.at(-1);
  if (!own) throw new RangeError('Nobody hands in');
  return { roundId, ...own, other: contacts[0]?.actor ?? own.actor };
}

type World = Awaited<ReturnType<typeof makeWorld>>;

async function judge(app: TestApp, { actor, place, organisation, roundId }: World) {
  const page = await openSubmission(app, actor, roundId, place.slug);
  await startPreview(app, actor, page);
  const submissionId = (page.current ?? page.approved)?.id ?? '';
  await previewFigures(app, roundId, { organisationId: organisation.id, submissionId });
  return openPreview(app, actor, page);
}

describeOnEachEngine('previewing what others would see', ({ app }) => {
  it('judges a draft beside all that is approved, and shows nothing to anybody', async () => {
    const world = await makeWorld(app);
    const { preview, isOutdated } = await judge(app, world);
    expect([preview?.state, isOutdated]).toEqual(['ready', false]);
    const seen = preview?.state === 'ready' ? preview.seen : undefined;
    expect(seen?.organisations).toBe(handed.length);
    expect(seen?.values).toContain('field absence-15 F-3 all');
    expect(seen?.values.some((name) => name.startsWith('named'))).toBe(false);
    expect(await listPublicSets(app, { view: 'region' })).toEqual([]);
  });

  it('is outdated when the figures change, and says what it says only to those who hand them in', async () => {
    const world = await makeWorld(app);
    await judge(app, world);
    const { actor, place, roundId, other } = world;
    const changed: GroupFigures = ['510', '6,4', '1,4', '67', '13'];
    accepted(
      await saveForm(app, actor, place, figureForm({ 'F-3': changed, '4-6': changed, '7-9': changed })),
    );
    const page = await openSubmission(app, actor, roundId, place.slug);
    expect((await openPreview(app, actor, page)).isOutdated).toBe(true);
    await expect(openPreview(app, other, page)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('can be asked a few times a day, and only of complete figures', async () => {
    const { actor, place, roundId } = await makeWorld(app);
    const page = await openSubmission(app, actor, roundId, place.slug);
    for (let n = 0; n < mostPreviews; n += 1) await startPreview(app, actor, page);
    await expect(startPreview(app, actor, page)).rejects.toMatchObject({ code: 'conflict' });
    expect((await openPreview(app, actor, page)).mayBegin).toBe(false);
    app.clock.advance({ days: 1 });
    await startPreview(app, actor, page);
    await expect(startPreview(app, actor, { ...page, cells: [] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
