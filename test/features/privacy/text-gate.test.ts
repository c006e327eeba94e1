import { expect, it } from 'vitest';
import { reportAccessibility } from '#src/features/accessibility/report-service.ts';
import { invitePerson } from '#src/features/accounts/invitations/invitation-service.ts';
import { requestSignInCode } from '#src/features/accounts/sign-in/sign-in-service.ts';
import { descriptionInput } from '#src/features/library/description/description-input.ts';
import { saveDescription } from '#src/features/library/description/description-service.ts';
import { renameEntry, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import {
  returnDescription,
  submitDescription,
} from '#src/features/library/publishing/publication-service.ts';
import { writeComment } from '#src/features/library/review/comments/comment-service.ts';
import { profileInput, unitInput } from '#src/features/network/organisations/editing/organisation-input.ts';
import { editOrganisation } from '#src/features/network/organisations/organisation-service.ts';
import { addUnit } from '#src/features/network/units/unit-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { readTables } from '#test/support/access/database-state.ts';
import { describeOnSqlite, type TestApp } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

/** Published by Skatteverket for tests; nobody holds it. */
const number = '850709-9805';
const link = `https://hallinge.example/${number}`;

type Town = Awaited<ReturnType<typeof town>>;

async function town(app: TestApp) {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network, slug: 'hallinge-kommun' });
  const { actor } = await makePerson(app, { role: 'contact', scope: organisation });
  const { id: entryId } = await makeEntry(app, { organisation });
  return { organisation, actor, entryId };
}

type Write = (app: TestApp, town: Town) => Promise<Outcome<unknown>>;

const scopeOf = ({ organisation }: Town) => ({
  scopeType: 'organisation' as const,
  scopeId: organisation.id,
});
const profile =
  (fields: Record<string, string>): Write =>
  (app, { actor, organisation }) =>
    editOrganisation(
      app,
      actor,
      organisation.slug,
      profileInput.parse({ version: '1', name: 'Hällinge kommun', ...fields }),
    );
const unit =
  (fields: Record<string, string>): Write =>
  (app, { actor, organisation }) =>
    addUnit(app, actor, organisation.slug, unitInput.parse({ name: 'Ängskolan', ...fields }));
const description =
  (fields: Record<string, string>): Write =>
  async (app, { actor }) => {
    const value = descriptionInput.parse({ organisation: 'hallinge-kommun', title: 'Team', ...fields });
    const saved = await saveDescription(app, actor, { ok: true, value, values: fields });
    return saved.kind === 'done' ? { ok: true, value: saved.slug } : { ok: false, errors: saved.errors };
  };
const slugOf = async ({ db }: TestApp, id: string) =>
  (await db.selectFrom('entry').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug;
const report =
  (fields: { page?: string; replyTo?: string; what?: string }): Write =>
  (app) =>
    reportAccessibility(
      app,
      anonymous,
      { clientKey: '192.0.2.1', reportsTo: 'drift@hallinge.example' },
      { kind: 'problem', what: 'Menyn syns inte.', page: '', replyTo: '', ...fields },
    );

/** Every way in which somebody's text reaches the database, with the field that is blamed. */
const writes: readonly [string, string, Write][] = [
  ['name of an organisation', 'name', profile({ name: `Hällinge ${number}` })],
  ['about an organisation', 'about', profile({ about: number })],
  ['contact function', 'contactFunction', profile({ contactFunction: number })],
  ['switchboard', 'switchboard', profile({ switchboard: number })],
  ['website', 'website', profile({ website: link })],
  ['function address', 'functionEmail', profile({ functionEmail: `${number}@hallinge.example` })],
  ['other name', 'aliases', profile({ aliases: number })],
  ['name of a unit', 'name', unit({ name: number })],
  ['other name of a unit', 'aliases', unit({ aliases: number })],
  ['title', 'title', description({ title: number })],
  ['long text', 'doDifferently', description({ doDifferently: `Eleven ${number}` })],
  ['contact in a description', 'contactFunction', description({ contactFunction: number })],
  ['note about a change', 'changeNote', description({ changeNote: number })],
  [
    'address of an entry',
    'slug',
    (app, { actor, entryId }) => renameEntry(app, actor, { entryId, slug: `elev-${number}` }),
  ],
  [
    'reason of a withdrawal',
    'reason',
    (app, { actor, entryId }) => withdrawEntry(app, actor, { entryId, reason: number }),
  ],
  [
    'address that asks for a code',
    'e_mail',
    (app) => requestSignInCode(app, { eMail: `${number}@hallinge-kommun.example`, clientKey: '192.0.2.1' }),
  ],
  [
    'address that is invited',
    'e_mail',
    (app, town) =>
      invitePerson(app, town.actor, {
        ...scopeOf(town),
        eMail: `${number}@hallinge.example`,
        role: 'reader',
      }),
  ],
  [
    'comment',
    'body',
    async (app, { actor, entryId }) =>
      writeComment(app, actor, await slugOf(app, entryId), {
        ok: true,
        value: { kind: 'reader', body: number },
      }),
  ],
  [
    'reason of an editor',
    'reason',
    async (app, { actor, organisation }) => {
      const { slug } = await makeEntry(app, { organisation, state: 'draft' });
      await submitDescription(app, actor, slug);
      return returnDescription(app, actor, slug, { reason: number });
    },
  ],
  ['report', 'what', report({ what: number })],
  ['page of a report', 'page', report({ page: `/x/${number}` })],
  ['address of a report', 'replyTo', report({ replyTo: `a${number}@hallinge.example` })],
];

describeOnSqlite('The text gate', ({ app }) => {
  it.each(writes)('P2 P3 refuses a number in the %s and keeps nothing of it', async (_, field, write) => {
    const outcome = await write(app, await town(app));
    expect(outcome).toMatchObject({ ok: false, errors: { [field]: { code: 'identity-number' } } });
    const tables = [...(await readTables(app))];
    expect(tables.filter(([, rows]) => rows.includes('9805')).map(([name]) => name)).toEqual([]);
    expect(JSON.stringify(app.logger)).not.toContain('9805');
  });
});
