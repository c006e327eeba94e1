import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seedOrganisations } from '#src/cli/demo/seed-organisations.ts';
import { exportLibrary } from '#src/features/library/exchange/export-service.ts';
import { importLibrary } from '#src/features/library/exchange/import-service.ts';
import { type LibraryFile, readLibraryFiles } from '#src/features/library/exchange/library-files.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

const root = new URL('../../../', import.meta.url).pathname;
const content = readLibraryFiles([`${root}content/library`]);

/** The complete file of the document: every field of the format in one entry. */
const complete: LibraryFile = {
  name: 'complete.md',
  text:
    /````markdown\n([\s\S]*?)````/.exec(readFileSync(`${root}docs/exchange-format.md`, 'utf8'))?.[1] ?? '',
};

async function exported(
  app: Pick<App, 'db'>,
  actor: typeof system | typeof anonymous = system,
): Promise<LibraryFile[]> {
  return Array.fromAsync(exportLibrary(app, actor));
}

describeOnEachEngine('the exchange of the library', ({ app }) => {
  async function seeded(): Promise<void> {
    await loadReferenceData(app);
    await app.db.transaction().execute((trx) => seedOrganisations(app, trx));
  }

  it('takes in every file of content/library and the complete file, and gives them out as they came in', async () => {
    await seeded();
    const outcomes = async (files: readonly LibraryFile[]) => {
      const report = await importLibrary(app, system, files);
      if (!report.ok) throw new Error(JSON.stringify(report.faults));
      return report.entries.map(({ outcome }) => outcome);
    };
    const everything = [...content, complete];
    const all = (outcome: string) => everything.map(() => outcome);
    expect(await outcomes(everything)).toEqual(all('new'));
    expect(await outcomes(everything)).toEqual(all('unchanged'));
    const files = await exported(app);
    expect(files).toHaveLength(everything.length);
    expect(await outcomes(files)).toEqual(all('unchanged'));
    expect(await exported(app)).toEqual(files);
  });

  it('warns of an abbreviation with two meanings, and of rounding', async () => {
    await seeded();
    const report = await importLibrary(app, system, content, { dryRun: true });
    if (!report.ok) throw new Error(JSON.stringify(report.faults));
    const codes = report.warnings.map(({ file, code }) => `${file.split('/').at(-1)} ${code}`);
    expect(codes).toContain('alvesta-narvaroteamet.md abbreviation-with-two-meanings');
    expect(codes).toContain('lulea-samverkan-i-praktiken.md funding-rounded');
    expect(codes.filter((code) => code.endsWith('funding-sum-differs'))).toEqual([]);
  });

  it('refuses the whole batch for one bad file, with its line and field, and stores nothing', async () => {
    await seeded();
    const [first] = content;
    if (!first) throw new Error('content/library is empty');
    const bad = { name: 'bad.md', text: complete.text.replace('status: ordinary', 'status: finished') };
    const report = await importLibrary(app, system, [first, bad]);
    const line = bad.text.split('\n').indexOf('status: finished') + 1;
    expect(report).toMatchObject({
      ok: false,
      faults: [{ file: 'bad.md', line, field: 'status', code: 'not-a-choice' }],
    });
    expect(await app.db.selectFrom('entry').selectAll().execute()).toEqual([]);
    expect(
      await app.db.selectFrom('event').selectAll().where('subject_type', '=', 'entry').execute(),
    ).toEqual([]);
  });

  it.each([
    ['an unknown organisation', 'no-such-organisation', 'region-bergslagsbygden', 'finns-inte'],
    ['an unknown entry', 'no-such-entry', 'entry: narvaroteamet-i-norrbruk', 'entry: finns-inte'],
    ['an identity number', 'identity-number', 'Delar ansvaret lika', 'Elev 20121212-1212'],
    ['an unknown source', 'no-such-source', 'source: egen', 'source: annan'],
  ])('says what is wrong with %s', async (_what, code, from, to) => {
    await seeded();
    const text = complete.text.replaceAll(from, to);
    const report = await importLibrary(app, system, [{ name: 'bad.md', text }]);
    const line = text.split('\n').findIndex((row) => row.includes(to)) + 1;
    expect(report).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([expect.objectContaining({ code, line })]),
    });
    expect(await app.db.selectFrom('entry').selectAll().execute()).toEqual([]);
  });

  it('needs the right to publish for each organisation', async () => {
    await seeded();
    await expect(importLibrary(app, anonymous, content)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('leaves out of an open export what is kept within the network', async () => {
    await seeded();
    await importLibrary(app, system, [complete]);
    const [file] = await exported(app, anonymous);
    expect(file?.text).not.toContain('Börja med en gemensam rutin');
    expect(file?.text).toContain('Korta vägar');
  });
});

describe('content/library', () => {
  it('has files', () => expect(content.length).toBeGreaterThan(20));
});
