import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demoPeople } from '#db/seeds/people.ts';
import type { Config } from '#src/platform/config.ts';

const fileName = 'demo-accounts.json';
const account = z.object({ role: z.string(), email: z.string(), password: z.string() });
const file = z.object({ isComplete: z.boolean(), accounts: z.array(account) });

/** The drawn passwords, kept in DATA_DIR so that each start can print them. */
export type DemoAccounts = z.infer<typeof file>;

/** The accounts that were drawn, or nothing when the demo was never begun. */
export function readDemoAccounts({ dataDir }: Pick<Config, 'dataDir'>): DemoAccounts | undefined {
  const path = join(dataDir, fileName);
  return existsSync(path) ? file.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** Keeps the accounts for the owner's eyes only; a reader sees the old file or the new one, never half of it. */
export function writeDemoAccounts({ dataDir }: Pick<Config, 'dataDir'>, accounts: DemoAccounts): void {
  const path = join(dataDir, fileName);
  writeFileSync(`${path}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
}

/** Draws a password for each demo person. */
export function drawDemoAccounts(): DemoAccounts {
  return {
    isComplete: false,
    accounts: demoPeople.map(({ role, email }) => ({ role, email, password: drawPassword() })),
  };
}

/** One line an account: `demo: <role> <e-mail> <password>`. */
export function demoLines({ accounts }: DemoAccounts): string[] {
  return accounts.map(({ role, email, password }) => `demo: ${role} ${email} ${password}`);
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of five letters and digits that cannot be mixed up: 99 bits. */
function drawPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
