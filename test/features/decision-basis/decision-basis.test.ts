import { expect, it } from 'vitest';
import { readDecisionBasis } from '#src/features/decision-basis/decision-basis-service.ts';
import { decisionBasisParts, partsAsMarkdown } from '#src/features/decision-basis/decision-basis-text.ts';
import { messages } from '#src/i18n/index.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import { features } from '#src/server/features.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const registries = collectRegistries(features);

describeOnEachEngine('the basis for a decision (P5)', ({ app }) => {
  it('names every column with personal data in Swedish, and no other', () => {
    const { columns, tables } = messages('sv').decisionBasis;
    const declared = registries.personalData.map(({ table, column }) => `${table}.${column}`);
    expect(Object.keys(columns).toSorted()).toEqual(declared.toSorted());
    const declaredTables = [...new Set(registries.personalData.map(({ table }) => table))];
    expect(Object.keys(tables).toSorted()).toEqual(declaredTables.toSorted());
  });

  it('tells of each how many there are, how long they stay and when the next goes', async () => {
    await makePerson(app);
    const mail = { to: 'en@bergslagen.example', subject: 'Hej', text: 'Exempeldata', purpose: 'test' };
    await app.mailer.queue(app.db, mail);
    const basis = await readDecisionBasis({ ...app, registries });
    const table = (name: string) => basis.tables.find((one) => one.table === name);
    const kept = new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect(table('mail')).toMatchObject({ rows: 1, keptDays: 30, nextDeletion: kept });
    expect(table('person')).toMatchObject({ rows: 1, keptDays: null, nextDeletion: null });
    expect(table('invitation')).toMatchObject({ rows: 0, nextDeletion: null });
  });

  it('is one document with a row for every column, and says nothing about anybody', async () => {
    await makePerson(app, { name: 'Vera Exempelsson' });
    const parts = decisionBasisParts(await readDecisionBasis({ ...app, registries }), 'sv');
    const text = partsAsMarkdown(parts);
    for (const { table, column } of registries.personalData) expect(text).toContain(`| ${table}.${column} |`);
    expect(text).toContain('Senast nedtecknade körning');
    expect(text).not.toMatch(/Vera|@/);
  });
});
