import { beforeEach, expect, it } from 'vitest';
import { exportLibrary } from '#src/features/library/exchange/export-service.ts';
import { faultText } from '#src/features/library/exchange/fault-text.ts';
import { type ImportOptions, importLibrary } from '#src/features/library/exchange/import-service.ts';
import { system } from '#src/platform/access/actor.ts';
import { readTables } from '#test/support/access/database-state.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';

describeOnSqlite('An import by command line', ({ app }) => {
  let text: string;
  beforeEach(async () => {
    const organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    await makeEntry(app, { organisation, content: { sections: { doDifferently: 'Börja tidigare.' } } });
    const [file] = await Array.fromAsync(exportLibrary(app, system));
    text = file?.text ?? '';
  });

  const importWith = (words: string, options: ImportOptions) =>
    importLibrary(app, system, [{ name: 'a.md', text: text.replace('Börja tidigare.', words) }], options);
  const stored = async (words: string) =>
    [...(await readTables(app))].filter(([, rows]) => rows.includes(words)).map(([name]) => name);

  it('P2 says where it may point at a person, and waits until somebody has looked', async () => {
    const words = 'Ring mig på 070-123 45 67 i kväll.';
    const report = await importWith(words, { looking: 'asked' });
    expect(report).toMatchObject({ ok: false, faults: [{ code: 'look-again', file: 'a.md' }] });
    if (report.ok) return;
    expect(report.faults.map(faultText).join()).toMatch(/^a\.md:\d+: .*"070-123 45 67".*phone.*--granskad/);
    expect(await stored('070-123')).toEqual([]);
    expect(await importWith(words, { looking: 'looked' })).toMatchObject({ ok: true });
    expect(await stored('070-123')).not.toEqual([]);
    // kept as for a form: whoever writes the entry on is not asked about it
    expect(await importWith(`${words} Och sedan.`, { looking: 'asked' })).toMatchObject({ ok: true });
  });

  it('P4 refuses an identity number whatever somebody says', async () => {
    for (const looking of ['asked', 'looked', undefined] as const) {
      const report = await importWith('Eleven 850709-9805.', looking ? { looking } : {});
      expect(report).toMatchObject({ ok: false, faults: [{ code: 'identity-number' }] });
    }
    expect(await stored('9805')).toEqual([]);
  });
});
