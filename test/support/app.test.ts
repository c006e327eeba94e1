import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from './app.ts';
import { testStart } from './clock.ts';

describeOnEachEngine('a test app', ({ app }) => {
  for (const round of ['first', 'second']) {
    it(`keeps nothing of the test before (${round} test)`, async () => {
      expect(app.clock.now().toISOString()).toBe(testStart);
      expect(app.logger.lines).toEqual([]);
      app.clock.advance({ hours: 1 });
      app.logger.info({ round }, 'written');
      expect(app.logger.lines).toEqual([{ level: 'info', message: 'written', fields: { round } }]);
    });
  }

  it('is migrated', async () => {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(app.db);
    expect(rows.length).toBeGreaterThan(0);
  });
});
