import { createApp, type OpenApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';

/** Runs a command on the migrated database of the environment's settings, and closes it whatever happens. */
export async function withApp<T>(run: (open: OpenApp) => Promise<T>): Promise<T> {
  const open = await createApp(readConfig(process.env), { activityInMemory: true });
  try {
    await open.migrate();
    return await run(open);
  } finally {
    await open.close();
  }
}
