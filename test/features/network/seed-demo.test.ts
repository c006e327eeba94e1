import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDemoAccounts } from '#src/cli/demo/demo-accounts.ts';
import { seedDemo } from '#src/cli/demo/seed-demo.ts';
import { fitsPassword } from '#src/features/accounts/password/password-hash.ts';
import { findPassword } from '#src/features/accounts/password/password-queries.ts';
import { findPersonByAddress } from '#src/features/accounts/people/person-queries.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';

const quiet = () => {};
const nothing = async () => {};

async function counts(app: TestApp) {
  const count = async (table: 'organisation' | 'person' | 'membership' | 'network' | 'unit') => {
    const { n } = await app.db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  return Promise.all((['organisation', 'person', 'membership', 'network', 'unit'] as const).map(count));
}

async function printedPasswordFits(app: TestApp, line: string | undefined): Promise<boolean> {
  const [, , email = '', password = ''] = (line ?? '').split(' ');
  const person = await findPersonByAddress(app.db, email);
  const stored = person && (await findPassword(app.db, person.id));
  return fitsPassword(stored?.phc, password);
}

describeOnEachEngine('the demo', ({ app }) => {
  it('prints one account a role, whose passwords fit, and keeps them for the owner alone', async () => {
    const lines = await seedDemo(app, quiet, nothing);
    expect(lines.map((line) => line.split(' ')[1])).toEqual([
      'reader',
      'writer',
      'editor',
      'contact',
      'coordinator',
      'admin',
    ]);
    for (const line of lines) expect(line).toMatch(/^demo: \S+ \S+@\S+\.example \S{20,}$/);
    expect(await printedPasswordFits(app, lines[2])).toBe(true);
    const file = join(app.config.dataDir, 'demo-accounts.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('changes nothing the second time and prints the same accounts', async () => {
    const lines = await seedDemo(app, quiet, nothing);
    const before = await counts(app);
    expect(await seedDemo(app, quiet, nothing)).toEqual(lines);
    expect(await counts(app)).toEqual(before);
  });

  it('leaves no half state when it is interrupted, and is completed by the next run', async () => {
    const crash = async () => {
      throw new Error('power cut');
    };
    await expect(seedDemo(app, quiet, crash)).rejects.toThrow('power cut');
    expect(readDemoAccounts(app.config)?.isComplete).toBe(false);
    let isLibrarySeeded = false;
    const lines = await seedDemo(app, quiet, async () => {
      isLibrarySeeded = true;
    });
    expect(isLibrarySeeded).toBe(true);
    expect((await counts(app))[3]).toBe(1);
    expect(await printedPasswordFits(app, lines[0])).toBe(true);
  });
});
