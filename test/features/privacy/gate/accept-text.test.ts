import { beforeEach, expect, it } from 'vitest';
import { acceptText, type TextGate, toldAt } from '#src/features/privacy/accept-text.ts';
import { anonymous, system, withConfirmed } from '#src/platform/access/actor.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { readTables } from '#test/support/access/database-state.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

/** Published by Skatteverket for tests; nobody holds it. */
const number = '850709-9805';
const personal = 'Vi sågs i går. Ring mig på 070-123 45 67 i kväll. Sedan ses vi.';

const digestsIn = (errors: FieldErrors) =>
  new Set(Object.values(errors).flatMap(({ findings = [] }) => findings.map(({ digest }) => digest)));

describeOnEachEngine('The text gate', ({ app }) => {
  let writer: MadePerson;
  let editor: MadePerson;
  beforeEach(async () => {
    writer = await makePerson(app);
    editor = await makePerson(app);
  });

  const ask = (texts: Record<string, string>, actor: Parameters<typeof acceptText>[1] = writer.actor) =>
    acceptText(app, actor, texts);
  const confirmed = () => app.db.selectFrom('confirmed_text').selectAll().execute();
  const trail = () => app.db.selectFrom('audit').selectAll().where('action', '=', 'text.confirmed').execute();

  it('shows the words in their sentence, and keeps nothing', async () => {
    expect(await ask({ title: 'Team', body: personal })).toEqual({
      body: {
        code: 'look-again',
        values: { count: 1 },
        findings: [
          {
            rule: 'phone',
            before: 'Ring mig på ',
            words: '070-123 45 67',
            after: ' i kväll.',
            digest: expect.stringMatching(/^[\w-]{22}$/),
          },
        ],
      },
    });
    expect(await confirmed()).toEqual([]);
    expect([...(await readTables(app))].filter(([, rows]) => rows.includes('070'))).toEqual([]);
  });

  it('P4 takes the author’s word, once for all, and says so in the audit trail without the words', async () => {
    const digests = digestsIn(await ask({ body: personal }));
    expect(await ask({ body: personal }, withConfirmed(writer.actor, digests))).toEqual({});
    expect(await confirmed()).toEqual([
      { digest: [...digests][0], rule: 'phone', confirmed_by: writer.id, confirmed_at: expect.any(String) },
    ]);
    const [entry] = await trail();
    expect(entry).toMatchObject({ actor_id: writer.id, object_type: 'field', object_id: 'body' });
    expect(JSON.stringify(entry)).toContain('phone');
    expect(JSON.stringify(entry)).not.toContain('070');
    // saved again, published by somebody else, or moved to another paragraph
    expect(await ask({ body: personal })).toEqual({});
    expect(await ask({ other: `Ny början.\n\n${personal}` }, editor.actor)).toEqual({});
    expect(await trail()).toHaveLength(1);
  });

  it('asks again for the same words in another sentence, and for other words in the same', async () => {
    const actor = withConfirmed(writer.actor, digestsIn(await ask({ body: personal })));
    await ask({ body: personal }, actor);
    const [other, next] = ['Elevens mamma nås på 070-123 45 67.', personal.replace('67', '68')];
    expect(await ask({ body: other }, actor)).toMatchObject({ body: { code: 'look-again' } });
    expect(await ask({ body: next }, actor)).toMatchObject({ body: { code: 'look-again' } });
  });

  it('P4 never takes anybody’s word for an identity number', async () => {
    const body = `${personal} Eleven ${number}.`;
    const actor = withConfirmed(writer.actor, digestsIn(await ask({ body: personal })));
    for (const asker of [actor, system, anonymous])
      expect(await ask({ body, title: personal }, asker)).toMatchObject({
        body: { code: 'identity-number', values: { count: 1 } },
      });
    // nor does what stands beside it count as confirmed by then
    expect(await confirmed()).toEqual([]);
  });

  it('asks about what is new alone, and keeps what was confirmed when all of the text passes', async () => {
    const both = { body: personal, note: 'Mejla anna.svensson@gmail.com i dag.' };
    const first = digestsIn(await ask({ body: personal }));
    const asked = await ask(both, withConfirmed(writer.actor, first));
    expect(Object.keys(asked)).toEqual(['note']);
    expect(await confirmed()).toEqual([]);
    const all = new Set([...first, ...digestsIn(asked)]);
    expect(await ask(both, withConfirmed(writer.actor, all))).toEqual({});
    expect(await confirmed()).toHaveLength(2);
  });

  it('asks visitors without an account too, and notes nobody', async () => {
    const digests = digestsIn(await ask({ what: personal }, anonymous));
    expect(digests.size).toBe(1);
    expect(await ask({ what: personal }, withConfirmed(anonymous, digests))).toEqual({});
    expect(await confirmed()).toMatchObject([{ confirmed_by: null }]);
    expect(anonymous.confirmed).toBeUndefined();
  });

  it('asks no machine', async () => {
    expect(await ask({ body: personal }, system)).toEqual({});
    expect(await confirmed()).toEqual([]);
  });

  it('hangs on the portal’s own secret, so that nobody gets from a digest to the words', async () => {
    const gate = (secret: string): TextGate => ({ ...app, config: { ...app.config, secret } });
    const digests = await Promise.all(
      ['a', 'b'].map(async (secret) => [
        ...digestsIn(await acceptText(gate(secret), anonymous, { body: personal })),
      ]),
    );
    expect(digests[0]).not.toEqual(digests[1]);
  });

  it('tells about a text that the form does not hold at one field of it', async () => {
    const asked = await ask({ 'text 1': personal, 'comments 2': 'Mejla anna.svensson@gmail.com.' });
    expect(toldAt('upload', asked)).toMatchObject({ upload: { code: 'look-again', values: { count: 2 } } });
    const refused = await ask({ 'text 1': personal, name: number });
    expect(toldAt('upload', refused)).toMatchObject({ upload: { code: 'identity-number' } });
    expect(toldAt('upload', {})).toEqual({});
  });
});
