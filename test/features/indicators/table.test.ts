import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { openSubmission } from '#src/features/indicators/submissions/submission-service.ts';
import { templateRows, uploadFigures } from '#src/features/indicators/submissions/table/upload-service.ts';
import { toCsv } from '#src/lib/csv.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { figureForm, makeRound, saveForm } from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';
import { everythingIn } from '#test/support/on-disk.ts';

async function makePlace(app: TestApp) {
  const network = await makeNetwork(app);
  const { slug, ...organisation } = await makeOrganisation(app, { network });
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  const { actor: contact } = await makePerson(app, { role: 'contact', scope: organisation });
  return { contact, roundId: await makeRound(app, coordinator, network), slug };
}

async function send(app: TestApp, actor: Actor, roundId: string, slug: string, text: string, version = 0) {
  const page = await openSubmission(app, actor, roundId, slug);
  return uploadFigures(app, actor, page, { version, content: Readable.from([Buffer.from(text)]) });
}

const head = 'Årskurs;Kön;Elever;Giltig frånvaro;Ogiltig frånvaro;Minst 15 %;Minst 50 %';

/** A pupil a row, as school systems export them; the names are invented. */
const pupils = [
  'Namn;Klass;Personnummer;Giltig frånvaro (tim);Ogiltig frånvaro (tim)',
  ...Array.from(
    { length: 40 },
    (_, index) => `Skymningsby Elevsson ${index};8${index % 2 ? 'A' : 'B'};;${index},5;0`,
  ),
].join('\r\n');

describeOnEachEngine('a table that is sent', ({ app }) => {
  it('fills the draft when all of it is right', async () => {
    const { contact, roundId, slug } = await makePlace(app);
    accepted(await saveForm(app, contact, { roundId, slug }, figureForm({})));
    const text = `${head}\r\nF-3;alla;412;5,1;0,4;48;3\r\n4-6;alla;398;5,6;0,9;55;6\r\n`;
    expect(await send(app, contact, roundId, slug, text, 1)).toEqual({ ok: true, value: undefined });
    const page = await openSubmission(app, contact, roundId, slug);
    expect(page.counting.basis).toBe('offered-time');
    expect(page.cells.filter(({ state }) => state === 'given')).toHaveLength(8);
    expect(toCsv(templateRows(page))).toContain('F-3;alla;412;5,1;0,4;48;3');
    await expect(send(app, contact, roundId, slug, text, 1)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps nothing while anything is wrong', async () => {
    const { contact, roundId, slug } = await makePlace(app);
    const text = `${head}\r\nF-3;alla;412;5,1;0,4;48;3\r\n4-6;alla;398;5,6;0,9;555;6\r\n`;
    expect(await send(app, contact, roundId, slug, text)).toMatchObject({
      ok: false,
      errors: { upload: { code: 'table-faults', values: { count: 1 } } },
      faults: [{ row: 3, column: 'Minst 15 %', value: '555', code: 'more-than-pupils' }],
    });
    expect((await openSubmission(app, contact, roundId, slug)).current).toBeUndefined();
  });

  it('is refused whole when it has a row for each pupil, and leaves no trace on disk or in the log', async () => {
    const { contact, roundId, slug } = await makePlace(app);
    expect(await send(app, contact, roundId, slug, pupils)).toEqual({
      ok: false,
      errors: { upload: { code: 'pupil-rows' } },
    });
    expect(everythingIn(app.config.dataDir)).not.toContain('Skymningsby');
    expect(JSON.stringify(app.logger.lines)).not.toContain('Skymningsby');
    const tables = await app.db.introspection.getTables();
    for (const { name } of tables) {
      const rows = await app.db
        .selectFrom(name as 'mail')
        .selectAll()
        .execute();
      expect(JSON.stringify(rows), name).not.toContain('Skymningsby');
    }
  });

  it('is not read when it is large, none, or something else', async () => {
    const { contact, roundId, slug } = await makePlace(app);
    const large = `${head}\r\n${'F-3;alla;412;5,1;0,4;48;3\r\n'.repeat(50_000)}`;
    expect(await send(app, contact, roundId, slug, large)).toMatchObject({
      errors: { upload: { code: 'file-too-large' } },
    });
    expect(await send(app, contact, roundId, slug, 'PK\u0003\u0004 något annat')).toMatchObject({
      errors: { upload: { code: 'not-a-table' } },
    });
    const page = await openSubmission(app, contact, roundId, slug);
    expect(await uploadFigures(app, contact, page, { version: 0, content: undefined })).toMatchObject({
      errors: { upload: { code: 'required' } },
    });
  });
});
