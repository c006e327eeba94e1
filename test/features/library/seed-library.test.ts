import { expect, it } from 'vitest';
import { demoPeople } from '#db/seeds/people.ts';
import { seedDemo } from '#src/cli/demo/seed-demo.ts';
import { seedLibrary } from '#src/cli/demo/seed-library.ts';
import { actorOf, findPersonByAddress } from '#src/features/accounts/people/person-service.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { findMaterialFile } from '#src/features/library/materials/files/file-access-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnSqlite, type TestApp } from '#test/support/app.ts';

const quiet = () => {};
const patience = 120_000;

const tables = [
  'entry',
  'entry_revision',
  'material_version',
  'entry_review',
  'entry_review_check',
  'entry_comment',
  'entry_approval',
  'approval_request',
  'entry_schedule',
  'guide_routine',
  'statute_change',
  'adoption',
  'thread',
  'post',
  'post_thanks',
  'unnamed_question',
  'harvest',
  'harvest_post',
  'exchange_request',
  'exchange_card',
  'mail',
  'event',
] as const;

/** How many rows there are of everything that the demo writes. */
async function counts({ db }: TestApp): Promise<Record<string, number>> {
  const counted = tables.map(async (table) => {
    const { n } = await db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return [table, Number(n)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** Every file as everybody may open it: its name, and its version when all of it came. */
async function filesOpened(app: TestApp): Promise<Record<string, string>> {
  const lineages = await app.db.selectFrom('material_lineage').select('id').execute();
  const opened = lineages.map(async ({ id }) => {
    const named = await findMaterialFile(app, anonymous, { lineageId: id, name: '' });
    const name = named.kind === 'moved' ? (named.path.split('/').at(-1) ?? '') : '';
    const found = await findMaterialFile(app, anonymous, { lineageId: id, name });
    if (found.kind !== 'file') return [name, found.kind];
    const content = Buffer.concat(await found.open().toArray());
    return [name, content.length === found.version.sizeBytes ? `version ${found.version.number}` : 'cut'];
  });
  return Object.fromEntries(await Promise.all(opened));
}

async function deskOf(app: TestApp, eMail: string): Promise<readonly string[]> {
  const person = await findPersonByAddress(app.db, eMail);
  const tasks = await listTasks(app, await actorOf(app.db, person?.id ?? ''));
  return tasks.map(({ path }) => path.split('/').at(-1) ?? '');
}

async function publishedText(app: TestApp, slug: string) {
  const found = await getPublishedEntry(app, anonymous, slug);
  if (found.kind !== 'entry') throw new Error(`${slug} has moved`);
  return found.entry;
}

/** Stops in the middle, as a machine that is turned off. */
class CutError extends Error {}

/** Answers that say *Så gjorde vi* of what another organisation describes. */
async function borrowedWork({ db }: TestApp): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('post as p')
    .innerJoin('entry_card as e', 'e.entry_id', 'p.did_entry_id')
    .select('e.slug')
    .whereRef('p.author_organisation_id', '!=', 'e.organisation_id')
    .execute();
  return rows.map(({ slug }) => slug);
}

describeOnSqlite('the demo library', ({ app }) => {
  it(
    'looks lived in, and says the same when it is loaded again',
    async () => {
      await seedDemo(app, quiet, seedLibrary);
      expect(await filesOpened(app)).toEqual({
        'franvaroutredning-version-2.docx': 'version 2',
        'blankett-steg-2-mote-med-hemmet.docx': 'version 1',
        'trappan-pa-en-sida.pdf': 'version 1',
        'trappan-som-bild.png': 'version 1',
        'checklista-de-tva-forsta-veckorna.odt': 'version 1',
        'uppfoljning-per-termin.xlsx': 'version 1',
      });
      for (const { role, email } of demoPeople)
        expect((await deskOf(app, email)).length, role).toBeGreaterThanOrEqual(2);
      const reviewed = await publishedText(app, 'franvarotrappa-med-blankett-for-varje-steg');
      expect(reviewed.head.label).toBe('reviewed');
      const embargoed = await publishedText(app, 'spelkvall-som-forsta-kontakt');
      expect([embargoed.revision.number, embargoed.content.evaluations]).toEqual([2, []]);
      const doubted = await publishedText(app, 'vem-ansvarar-for-vad-skola-ifo-och-halsa');
      expect(doubted.expiries.map(({ reason }) => reason)).toContain('statute');

      const before = await counts(app);
      await seedLibrary(app, quiet);
      expect(await counts(app)).toEqual(before);
      expect(before).toMatchObject({ entry_approval: 2, approval_request: 1, entry_schedule: 1, mail: 2 });
      expect(await borrowedWork(app)).toEqual([]);
      expect(before).toMatchObject({ thread: 22, unnamed_question: 2, harvest: 1, harvest_post: 3 });
    },
    patience,
  );

  it(
    'is completed when it was cut off on its way, among the files and among the drafts',
    async () => {
      let reads = 0;
      const read: typeof app.documents.read = (asked) => {
        reads += 1;
        if (reads === 4) throw new CutError();
        return app.documents.read(asked);
      };
      const amongFiles = { ...app, documents: { ...app.documents, read } };
      await expect(seedDemo(amongFiles, quiet, seedLibrary)).rejects.toThrow(CutError);
      const schedule = () => Promise.reject(new CutError());
      const amongDrafts = { ...app, jobs: { ...app.jobs, schedule } };
      await expect(seedDemo(amongDrafts, quiet, seedLibrary)).rejects.toThrow(CutError);
      await seedDemo(app, quiet, seedLibrary);
      expect(await counts(app)).toMatchObject({
        material_version: 7,
        entry_review: 5,
        entry_comment: 7,
        entry_schedule: 1,
        approval_request: 1,
        guide_routine: 3,
      });
    },
    patience,
  );
});
