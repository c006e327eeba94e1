import type { App } from '#src/platform/app.ts';

/** Loads the starting library. */
export async function seedLibrary(_app: App, _say: (text: string) => void): Promise<void> {}
