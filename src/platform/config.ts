export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/** The latest run of the tests that was put down (`npm run test:record`). */
export type TestRun = { date: string; passed: number; failed: number; skipped: number; files: number };

/** Settings from the environment, parsed once by `server/env.ts`, and what runs. */
export type Config = {
  host: string;
  port: number;
  databaseUrl: string;
  /** Files, activity database, backups. */
  dataDir: string;
  /** The portal's own origin behind a TLS proxy; without it the loopback addresses on the port are own origins. */
  publicOrigin: string | null;
  trustedProxies: readonly string[];
  smtpUrl: string | null;
  mailFrom: string;
  /** Where a clamd looks at uploaded files: the path of a socket, or host:port; null = no scanner. */
  clamdSocket: string | null;
  /** A Meilisearch server that answers searches; null = the embedded index alone. */
  meilisearch: { host: string; key: string } | null;
  /** Signs short-lived values and keys HMACs in logs; drawn at first start and kept in DATA_DIR when not set. */
  secret: string;
  logLevel: LogLevel;
  /** Demo data: only on loopback and without an https origin. */
  isDemo: boolean;
  release: { version: string; testRun: TestRun };
};

/** Where the portal's addresses begin, without a slash at the end. */
export function originOf({ publicOrigin, port }: Pick<Config, 'publicOrigin' | 'port'>): string {
  return publicOrigin ?? `http://127.0.0.1:${port}`;
}
