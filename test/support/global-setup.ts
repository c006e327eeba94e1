import type { TestProject } from 'vitest/node';
import { buildOnce } from './build.ts';
import { startPortal } from './portal.ts';

/** One build and one running portal with the demo network for all tests of pages and browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildOnce();
  const portal = await startPortal();
  project.provide('base', portal.base);
  project.provide('databaseUrl', portal.databaseUrl);
  project.provide('dataDir', portal.dataDir);
  project.provide('demoAccounts', portal.demoAccounts);
  project.provide('logFile', portal.logFile);
  return () => portal.stop();
}
