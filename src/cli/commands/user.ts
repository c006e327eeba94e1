import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { addUser as addUserWithRole, type NewUser } from '#src/features/accounts/people/add-user.ts';
import { getNetwork } from '#src/features/network/networks/network-queries.ts';
import { findOrganisationBySlug } from '#src/features/network/organisations/organisation-queries.ts';
import { type Role, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { UsageError } from '../failure.ts';
import { result } from '../output.ts';
import { withApp } from '../with-app.ts';
import { addUserAccounts } from './user-accounts.ts';

const roles: readonly Role[] = ['reader', 'writer', 'editor', 'contact', 'coordinator', 'admin'];
type Options = {
  email: string;
  name: string;
  role: Role;
  organisation?: string;
  network?: string;
  passwordStdin?: true;
};

/** `portal user add` and its siblings */
export function addUser(program: Command): void {
  const user = program.command('user').description('people and their roles');
  user
    .command('add')
    .description('give a person a role; adds the person when the address is new')
    .requiredOption('--email <address>', 'the address that the person signs in with')
    .requiredOption('--name <name>', 'first name and surname')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .option('--organisation <slug>', 'where the role holds; without it and --network: the whole portal')
    .option('--network <slug>', 'where the role holds')
    .option('--password-stdin', 'read a password from standard input; otherwise a code comes by mail')
    .action((options: Options) => withApp(({ app }) => add(app, options)));
  addUserAccounts(user);
}

async function add(app: App, { email, name, role, passwordStdin, ...where }: Options): Promise<void> {
  const scope = await findScope(app, where);
  const password = passwordStdin && (await text(process.stdin)).replace(/\r?\n$/, '');
  const outcome = await addUserWithRole(app, system, { eMail: email, name, role, password, ...scope });
  if (!outcome.ok) throw new UsageError(faults(outcome.errors));
  result(outcome.value.personId);
}

async function findScope(
  { db }: App,
  { organisation, network }: Pick<Options, 'organisation' | 'network'>,
): Promise<Pick<NewUser, 'scopeType' | 'scopeId'>> {
  if (organisation && network) throw new UsageError('Give --organisation or --network, not both.');
  if (network) return { scopeType: 'network', scopeId: (await getNetwork(db, network)).id };
  if (!organisation) return { scopeType: 'portal', scopeId: 'portal' };
  const found = await findOrganisationBySlug(db, organisation);
  if (!found) throw new UsageError(`No organisation has the slug ${organisation}.`);
  return { scopeType: 'organisation', scopeId: found.id };
}

function faults(errors: Readonly<Record<string, { code: string }>>): string {
  return Object.entries(errors)
    .map(([field, { code }]) => `--${field.replace('e_mail', 'email')}: ${code}`)
    .join('\n');
}
