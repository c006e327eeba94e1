import { expect, it } from 'vitest';
import { readStatement } from '#src/features/accessibility/statement-file.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const daysAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString();

describeOnEachEngine('The yearly assessment', ({ app }) => {
  it('A12 waits for the administrator, and nobody else, when it is older than twelve months', async () => {
    const { assessedOn } = await readStatement();
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const admin = await makePerson(app, { role: 'admin' });
    const contact = await makePerson(app, { role: 'contact', scope: organisation });
    const paths = async ({ actor }: typeof admin) => (await listTasks(app, actor)).map(({ path }) => path);
    app.clock.set(daysAfter(assessedOn, 300));
    expect(await paths(admin)).not.toContain('/om/tillganglighet');
    app.clock.set(daysAfter(assessedOn, 370));
    expect(await paths(admin)).toContain('/om/tillganglighet');
    expect(await paths(contact)).not.toContain('/om/tillganglighet');
  });
});
