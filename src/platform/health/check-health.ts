import type { App } from '../app.ts';
import { errorText } from '../error-text.ts';

export type HealthReport = {
  name: string;
  ok: boolean;
  detail: Readonly<Record<string, string | number>>;
};

/** Asks every registered check; one that fails to answer is not well. */
export async function checkHealth(app: App): Promise<HealthReport[]> {
  const reports: HealthReport[] = [];
  for (const { name, check } of app.registries.healthChecks) {
    try {
      reports.push({ name, ...(await check(app)) });
    } catch (error) {
      // whatever a check stumbles on is its finding
      reports.push({ name, ok: false, detail: { error: errorText(error) } });
    }
  }
  return reports;
}
