import type { App } from '#src/platform/app.ts';

/** Makes an empty portal ready to be used and returns what its owner needs to know: demo accounts, or how to set it up. */
export async function welcome(_app: App): Promise<string[]> {
  return [];
}
