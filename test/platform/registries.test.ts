import { expect, it } from 'vitest';
import { collectRegistries } from '#src/platform/registries.ts';
import { sweepRetention } from '#src/platform/retention/sweep.ts';
import { features } from '#src/server/features.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

/** Columns that hold data about a person wherever they stand (a function's address is nobody's), and names in tables that are about people. */
const personal =
  /(^|(?<!function)_)(e_?mail|phone|ip|address|actor_id|person_id|first_name|last_name|user_agent)(_|$)/;
const peopleTables = /person|contact|account|invitation|membership/;

describeOnEachEngine('the registries (P5, P8)', ({ app }) => {
  const { retention, personalData, jobs, consumers, healthChecks } = collectRegistries(features);

  it('say of every table how long it is kept, once', async () => {
    const tables = await app.db.introspection.getTables({ withInternalKyselyTables: true });
    const names = new Set(tables.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_')));
    expect(retention.map(({ table }) => table).toSorted()).toEqual([...names].toSorted());
  });

  it('say of every column with personal data what it is for', async () => {
    const tables = await app.db.introspection.getTables();
    const columns = tables.flatMap(({ name: table, columns }) =>
      columns.map(({ name: column }) => ({ table, column })),
    );
    const listed = new Set(personalData.map(({ table, column }) => `${table}.${column}`));
    const unlisted = columns
      .filter(({ table, column }) => personal.test(column) || (column === 'name' && peopleTables.test(table)))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !listed.has(name));
    expect(unlisted).toEqual([]);
    const real = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    expect([...listed].filter((name) => !real.has(name))).toEqual([]);
  });

  it('name everything once', () => {
    for (const names of [
      jobs.map(({ kind }) => kind),
      consumers.map(({ name }) => name),
      healthChecks.map(({ name }) => name),
    ]) {
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('sweep what is kept no longer, and nothing else', async () => {
    const own = { ...app, registries: collectRegistries(features) };
    const mail = { to: 'exempel@bergslagen.example', subject: 'Hej', text: 'Exempeldata', purpose: 'test' };
    await app.mailer.queue(app.db, mail);
    app.clock.advance({ days: 29 });
    await app.mailer.queue(app.db, mail);
    expect(await sweepRetention(own)).toMatchObject({ mail: 0 });
    app.clock.advance({ days: 2 });
    expect(await sweepRetention(own)).toMatchObject({ mail: 1 });
    expect(await sweepRetention(own)).toMatchObject({ mail: 0 });
  });
});
