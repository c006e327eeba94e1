import { type Command, Option } from 'commander';
import {
  type SuspensionReason,
  suspensionReasons,
} from '#src/features/accounts/administration/administration-input.ts';
import {
  restorePerson,
  suspendPerson,
} from '#src/features/accounts/administration/administration-service.ts';
import { eachPerson } from '#src/features/accounts/administration/people-service.ts';
import { findPersonByAddress } from '#src/features/accounts/people/person-queries.ts';
import { readAddress } from '#src/features/accounts/sign-in/address-rules.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { UsageError } from '../failure.ts';
import { result } from '../output.ts';
import { withApp } from '../with-app.ts';

type Address = { email: string };
const address = ['--email <address>', 'the address that the person signs in with'] as const;

/** `portal user suspend`, `portal user restore` and `portal user list` */
export function addUserAccounts(user: Command): void {
  user
    .command('suspend')
    .description('close an account: the person is signed out everywhere and cannot sign in')
    .requiredOption(...address)
    .addOption(
      new Option('--reason <reason>', 'kept in the audit trail').choices(suspensionReasons).default('other'),
    )
    .action((options: Address & { reason: SuspensionReason }) =>
      withApp(async ({ app }) => {
        const personId = await findPersonId(app, options);
        await suspendPerson(app, system, { personId, reason: options.reason });
        result(personId);
      }),
    );
  user
    .command('restore')
    .description('open a closed account again, with its roles')
    .requiredOption(...address)
    .action((options: Address) =>
      withApp(async ({ app }) => {
        const personId = await findPersonId(app, options);
        await restorePerson(app, system, personId);
        result(personId);
      }),
    );
  user
    .command('list')
    .description(
      'everybody who has an account: a line each with address, state, roles and name, tabs between',
    )
    .option('--search <words>', 'only those whose name or address holds the words', '')
    .action(({ search }: { search: string }) => withApp(({ app }) => list(app, search)));
}

async function findPersonId({ db }: App, { email }: Address): Promise<string> {
  const person = await findPersonByAddress(db, readAddress(email)?.eMail ?? '');
  if (!person) throw new UsageError(`Nobody has the address ${email}.`);
  return person.id;
}

async function list(app: App, search: string): Promise<void> {
  for await (const { eMail, state, roles, name } of eachPerson(app, system, search)) {
    const held = roles.map(({ role, scopeName }) => (scopeName ? `${role} (${scopeName})` : role));
    result([eMail, state, held.join(', '), name].join('\t'));
  }
}
