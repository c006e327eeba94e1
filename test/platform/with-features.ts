import type { App } from '#src/platform/app.ts';
import { collectRegistries, type FeatureRegistration } from '#src/platform/registries.ts';

/** The app with registries of the test's own. */
export function withFeatures(app: App, ...features: readonly FeatureRegistration[]): App {
  return { ...app, registries: collectRegistries(features) };
}
