import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig, SettingsError } from './env.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'env-'));
const read = (env: Record<string, string>) => readConfig({ DATA_DIR: dataDir, ...env });
afterAll(() => rmSync(dataDir, { recursive: true }));

describe('settings', () => {
  test('work without any', () => {
    expect(read({})).toMatchObject({ host: '127.0.0.1', port: 4321, publicOrigin: null, isDemo: true });
  });

  test('an empty variable counts as not set', () => {
    expect(read({ PORT: '', SMTP_URL: ' ' })).toMatchObject({ port: 4321, smtpUrl: null });
  });

  test.each([
    ['PORT', 'abc', 'a port number'],
    ['PORT', '70000', 'a port number'],
    ['DATABASE_URL', 'mysql://x', 'sqlite:FILE'],
    ['PUBLIC_ORIGIN', 'portal.example.se', 'https://portal.example.se'],
    ['PUBLIC_ORIGIN', 'https://portal.example.se/path', 'without a path'],
    ['TRUSTED_PROXIES', 'nginx', 'addresses or networks'],
    ['SMTP_URL', 'mail.example.se', 'smtp://HOST:PORT'],
    ['MAIL_FROM', 'a\r\nBcc: b@example.se', 'an e-mail address'],
    ['CLAMD_SOCKET', 'scanner.example.se:3310', 'loopback'],
    ['MEILI_HOST', '127.0.0.1:7700', 'http://127.0.0.1:7700'],
    ['MEILI_KEY', 'short', 'at least 16'],
    ['SECRET', 'short', 'at least 32'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error'],
    ['DEMO', 'ja', '1 or 0'],
  ])('%s=%s is refused with what to set', (name, value, hint) => {
    expect(() => read({ [name]: value })).toThrow(SettingsError);
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} is not usable. Set it to .*${hint}`));
  });

  test('a Meilisearch server needs its key', () => {
    const set = { MEILI_HOST: 'http://127.0.0.1:7700', MEILI_KEY: 'a-key-of-sixteen-or-more' };
    expect(read(set).meilisearch).toEqual({ host: set.MEILI_HOST, key: set.MEILI_KEY });
    expect(read({}).meilisearch).toBeNull();
    expect(() => read({ MEILI_HOST: set.MEILI_HOST })).toThrow(/MEILI_KEY is missing/);
    expect(() => read({ MEILI_KEY: set.MEILI_KEY })).toThrow(/MEILI_HOST is missing/);
  });

  test('every bad value gets its line', () => {
    expect(() => read({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*\n.*LOG_LEVEL/);
  });

  test('demo data are refused where others reach them', () => {
    expect(() => read({ DEMO: '1', HOST: '0.0.0.0' })).toThrow(SettingsError);
    expect(() => read({ DEMO: '1', PUBLIC_ORIGIN: 'https://portal.example.se' })).toThrow(SettingsError);
    expect(read({ PUBLIC_ORIGIN: 'https://portal.example.se' }).isDemo).toBe(false);
    expect(read({ DEMO: '0' }).isDemo).toBe(false);
  });

  test('S-13.3.1 the drawn secret is kept, for its owner only', () => {
    const { secret } = read({});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(read({}).secret).toBe(secret);
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(secret);
    expect(statSync(join(dataDir, 'secret')).mode & 0o077).toBe(0);
  });
});
