import { inject } from 'vitest';
import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import type { App } from '#src/platform/app.ts';
import { systemClock } from '#src/platform/clock.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import { features } from '#src/server/features.ts';
import { type TestRole, testRoles, type World } from '#test/pages/access/row.ts';
import { testConfig } from '#test/support/app.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { type Caller, caller } from '#test/support/http.ts';
import { keepLog } from '#test/support/log.ts';
import { makePassword, signInByPassword } from './sign-in.ts';

type SignedInRole = Exclude<TestRole, 'anonymous'>;
type Account = { id: string; email: string; password: string };

/** The running portal with somebody signed in for each role. */
export type PeopledWorld = World & {
  as(role: TestRole): Caller;
  /** A new visit by the role, signed in again. */
  returnAs(role: TestRole): Promise<void>;
};

const ownOrganisation = 'hallinge-kommun';
const otherOrganisation = 'norrbruk-kommun';
const otherRoles = { otherWriter: 'writer', otherEditor: 'editor', otherContact: 'contact' } as const;

let world: Promise<PeopledWorld> | undefined;

/** The worker's one world: a second connection to the portal's database, everybody signed in through the portal's own page. */
export function getWorld(): Promise<PeopledWorld> {
  world ??= openWorld();
  return world;
}

async function openWorld(): Promise<PeopledWorld> {
  const app = await openApp();
  const organisation = await getBySlug(app, 'organisation', ownOrganisation);
  const other = await getBySlug(app, 'organisation', otherOrganisation);
  const network = await app.db.selectFrom('network').select(['id', 'slug']).executeTakeFirstOrThrow();
  const accounts = new Map<TestRole, Account>([
    ...(await demoAccounts(app)),
    ...(await otherAccounts(app, other)),
  ]);
  const callers = new Map<TestRole, Caller>();
  for (const role of testRoles) callers.set(role, await callerFor(accounts.get(role)));
  return {
    app,
    organisation,
    otherOrganisation: other,
    network,
    person: (role: SignedInRole) => known(accounts.get(role), role),
    as: (role) => known(callers.get(role), role),
    returnAs: async (role) => {
      callers.set(role, await callerFor(accounts.get(role)));
    },
  };
}

async function openApp(): Promise<App> {
  const databaseUrl = inject('databaseUrl');
  const { db, sqlite } = connectSqlite(sqlitePath(databaseUrl));
  for (const pragma of ['synchronous = OFF', 'busy_timeout = 60000']) sqlite.pragma(pragma);
  const config = testConfig({ databaseUrl, dataDir: inject('dataDir') });
  const logger = keepLog();
  const { app } = createPlatform({
    db,
    config,
    searchIndex: createSearchIndex(config, { clock: systemClock, logger }),
    clock: systemClock,
    logger,
    registries: collectRegistries(features),
    activityInMemory: true,
  });
  return app;
}

function getBySlug(app: App, table: 'organisation', slug: string): Promise<{ id: string; slug: string }> {
  return app.db.selectFrom(table).select(['id', 'slug']).where('slug', '=', slug).executeTakeFirstOrThrow();
}

/** The accounts that the portal printed when it loaded the demo network. */
async function demoAccounts(app: App): Promise<[TestRole, Account][]> {
  const rows = await app.db.selectFrom('person').select(['id', 'e_mail']).execute();
  const idOf = new Map(rows.map((row) => [row.e_mail, row.id]));
  return inject('demoAccounts').map(({ role, email, password }) => {
    return [role as TestRole, { id: known(idOf.get(email), email), email, password }];
  });
}

async function otherAccounts(app: App, scope: { id: string }): Promise<[TestRole, Account][]> {
  const accounts: [TestRole, Account][] = [];
  for (const [name, role] of Object.entries(otherRoles) as [TestRole, (typeof otherRoles)['otherWriter']][]) {
    const { id, email } = await makePerson(app, { role, scope, name: `Demo ${name}` });
    accounts.push([name, { id, email, password: await makePassword(app, id) }]);
  }
  return accounts;
}

async function callerFor(account: Account | undefined): Promise<Caller> {
  const visitor = caller(inject('base'));
  if (account) await signInByPassword(visitor, account);
  return visitor;
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The demo network has no ${name}.`);
  return value;
}
