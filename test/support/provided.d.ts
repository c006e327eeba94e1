import 'vitest';

declare module 'vitest' {
  /** What `global-setup.ts` hands to the pages project: the running portal. */
  interface ProvidedContext {
    base: string;
    databaseUrl: string;
    dataDir: string;
    demoAccounts: readonly { role: string; email: string; password: string }[];
    logFile: string;
  }
}
