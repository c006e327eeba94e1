import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '#src/cli/commands/index.ts';
import { root } from '#test/support/build.ts';

type Ended = { code: number; stdout: string; stderr: string };

describe('the command line', () => {
  let dataDir: string;
  const portal = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const options = { cwd: root, env: { ...process.env, DATA_DIR: dataDir, ...env } };
      const child = execFile(
        process.execPath,
        ['src/cli/portal.ts', ...args],
        options,
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'command-line-'));
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  test('a bad setting stops with a sentence, not a stack', async () => {
    const { code, stdout, stderr } = await portal(['start'], { PORT: 'abc' });
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'PORT is not usable. Set it to a port number, 0 to 65535.\n',
    ]);
  });

  test('S-14.2.4 what the portal writes is for its own user alone', async () => {
    const own = join(dataDir, 'own');
    expect(await portal(['migrate'], { DATA_DIR: own })).toMatchObject({ code: 0 });
    const paths = [own, ...readdirSync(own).map((name) => join(own, name))];
    expect(paths.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
    expect(paths.length).toBeGreaterThan(1);
  });

  test('every command helps', async () => {
    const { code, stdout } = await portal(['--help']);
    const names = [...stdout.matchAll(/^ {2}([\w-]+) /gm)].map(([, name = '']) => name);
    expect(code).toBe(0);
    expect(names.filter((name) => name !== 'help')).toHaveLength(commands.length);
    expect(await portal(['user', '--help'])).toMatchObject({ code: 0, stderr: '' });
    const program = new Command('portal');
    for (const add of commands) add(program);
    for (const command of program.commands) {
      expect(command.helpInformation()).toMatch(`Usage: portal ${command.name()}`);
    }
  });

  test.each([[['nonsense']], [['user', 'add']], [['migrate', '--nonsense']]])(
    '%j is wrong use',
    async (args) => {
      const { code, stdout, stderr } = await portal(args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: .*\n\(see --help\)\n$/);
    },
  );

  test('migrating says what it ran, and then that there is nothing to do', async () => {
    expect((await portal(['migrate'])).stdout).toMatch(/^0001-platform\n/);
    expect((await portal(['migrate'])).stdout).toBe('nothing to do\n');
  });

  test('accounts are listed, closed and opened by their address', async () => {
    const email = ['--email', 'Ada.Admin@region.example'];
    await portal(['user', 'add', ...email, '--name', 'Ada Admin', '--role', 'admin']);
    expect(await portal(['user', 'suspend', ...email, '--reason', 'left'])).toMatchObject({ code: 0 });
    const { stdout } = await portal(['user', 'list', '--search', 'ada']);
    expect(stdout).toBe('ada.admin@region.example\tsuspended\tadmin\tAda Admin\n');
    expect(await portal(['user', 'restore', ...email])).toMatchObject({ code: 0, stderr: '' });
    const nobody = await portal(['user', 'restore', '--email', 'ingen@region.example']);
    expect([nobody.code, nobody.stderr]).toEqual([2, 'Nobody has the address ingen@region.example.\n']);
  });

  test('a database that cannot be opened is said in a sentence', async () => {
    const { code, stderr } = await portal(['migrate'], { DATABASE_URL: `sqlite:${dataDir}` });
    expect(code).toBe(1);
    expect(stderr).toBe('The database cannot be opened. Check DATABASE_URL and the rights to its folder.\n');
  });

  test('demo data do not load where others reach the portal', async () => {
    const { code, stderr } = await portal(['seed'], { PUBLIC_ORIGIN: 'https://portal.example.se' });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Demo data load only with a loopback HOST/)]);
  });

  test('S-16.3 a whole trail is verified', async () => {
    expect(JSON.parse((await portal(['audit', 'verify'])).stdout)).toMatchObject({ ok: true });
  });

  test('a person gets a role; a mistake is told by its option', async () => {
    const person = ['user', 'add', '--name', 'Anna Test', '--role', 'admin', '--email'];
    expect(await portal([...person, 'anna.test@ornsberg.example'])).toMatchObject({ code: 0, stderr: '' });
    expect(await portal([...person, 'nonsense'])).toMatchObject({
      code: 2,
      stderr: '--email: invalid-email\n',
    });
  });
});
