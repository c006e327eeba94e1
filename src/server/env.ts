import { resolve } from 'node:path';
import proxyaddr from 'proxy-addr';
import { z } from 'zod';
import type { Config } from '#src/platform/config.ts';
import { readRelease } from './release.ts';
import { keptSecret } from './secret.ts';

/** A setting that the portal cannot start with; the message says which, and what to set. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const isDatabaseUrl = (url: string) =>
  /^(postgres(ql)?:\/\/|sqlite:|file:)/.test(url) || !url.includes('://');

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('a port number, 0 to 65535').int().min(0).max(65_535).default(4321),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE')
    .optional(),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isOrigin, 'the address that visitors type, without a path: https://portal.example.se')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(commaList)
    .refine(areProxies, 'addresses or networks, separated by commas: 127.0.0.1,10.0.0.0/8,loopback'),
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\/[^/]+/.test(url), 'smtp://HOST:PORT or smtps://USER:PASSWORD@HOST')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((from) => /^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(from), 'an e-mail address: portal@example.se')
    .default('narvaronatet@localhost'),
  CLAMD_SOCKET: z
    .string()
    .refine(isScannerAddress, 'the path of a socket, or loopback: /run/clamav/clamd.ctl or 127.0.0.1:3310')
    .optional(),
  MEILI_HOST: z
    .string()
    .refine(isHttpUrl, 'the address of a Meilisearch server: http://127.0.0.1:7700')
    .optional(),
  MEILI_KEY: z.string().min(16, 'an API key of the Meilisearch server, at least 16 characters').optional(),
  SECRET: z.string().min(32, 'at least 32 random characters: openssl rand -hex 32').optional(),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
  DEMO: z.enum(['0', '1', 'true', 'false'], '1 or 0').optional(),
});

/** Parses the settings once; throws `SettingsError` with a line for each bad value. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(present);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map(sentence).join('\n'));
  return toConfig(parsed.data);
}

function toConfig(set: z.infer<typeof settings>): Config {
  const dataDir = resolve(set.DATA_DIR);
  const publicOrigin = set.PUBLIC_ORIGIN ? new URL(set.PUBLIC_ORIGIN).origin : null;
  return {
    host: set.HOST,
    port: set.PORT,
    dataDir,
    databaseUrl: set.DATABASE_URL ?? `sqlite:${resolve(dataDir, 'narvaronatet.sqlite')}`,
    publicOrigin,
    trustedProxies: set.TRUSTED_PROXIES,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    clamdSocket: set.CLAMD_SOCKET ?? null,
    meilisearch: meilisearchOf(set),
    secret: set.SECRET ?? keptSecret(dataDir),
    logLevel: set.LOG_LEVEL,
    isDemo: isDemo(set, publicOrigin),
    release: readRelease(),
  };
}

/** Without a key anybody who reaches the server could read and change the index. */
function meilisearchOf({
  MEILI_HOST: host,
  MEILI_KEY: key,
}: z.infer<typeof settings>): Config['meilisearch'] {
  if (host === undefined && key === undefined) return null;
  if (host !== undefined && key !== undefined) return { host, key };
  const lacking = host === undefined ? 'MEILI_HOST' : 'MEILI_KEY';
  throw new SettingsError(`${lacking} is missing. Set both MEILI_HOST and MEILI_KEY, or neither.`);
}

function isDemo(set: z.infer<typeof settings>, publicOrigin: string | null): boolean {
  const isOpenToOthers = !loopbackHosts.has(set.HOST) || publicOrigin?.startsWith('https:') === true;
  const isAskedFor = set.DEMO === '1' || set.DEMO === 'true';
  if (isAskedFor && isOpenToOthers) {
    throw new SettingsError('DEMO=1 works only with a loopback HOST and no https PUBLIC_ORIGIN. Unset DEMO.');
  }
  return set.DEMO === undefined ? !isOpenToOthers : isAskedFor;
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} is not usable. Set it to ${expected(issue)}.`;
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.path[0] === 'PORT') return 'a port number, 0 to 65535';
  return issue.message;
}

function commaList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function isHttpUrl(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

/** Files that nobody has looked at yet do not leave the machine. */
function isScannerAddress(address: string): boolean {
  return (
    /^(?:unix:(?:\/\/)?)?\//.test(address) ||
    /^(?:tcp:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(address)
  );
}

function areProxies(addresses: string[]): boolean {
  try {
    proxyaddr.compile(addresses);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
