import type { App, Db } from '#src/platform/app.ts';
import type { PersonalData, Retention } from '#src/platform/registries.ts';
import type { DecisionBasis, ProcessedTable } from './decision-basis.ts';
import { findExtent } from './decision-basis-queries.ts';
import { nextDeletion } from './decision-basis-rules.ts';

/** Everything that is declared about personal data, with today's numbers. Open to everybody: it says how much there is, never about whom. */
export async function readDecisionBasis(
  app: Pick<App, 'db' | 'clock' | 'config' | 'registries'>,
): Promise<DecisionBasis> {
  const { config, registries } = app;
  const byTable = Map.groupBy(registries.personalData, ({ table }) => table);
  const tables: ProcessedTable[] = [];
  for (const [table, columns] of [...byTable].toSorted(([a], [b]) => a.localeCompare(b))) {
    const retention = registries.retention.find((one) => one.table === table);
    if (retention) tables.push(await processedTable(app.db, table, columns, retention));
  }
  return {
    at: app.clock.now().toISOString(),
    ...config.release,
    hosting: {
      database: config.databaseUrl.startsWith('postgres') ? 'postgresql' : 'sqlite',
      isHttps: config.publicOrigin?.startsWith('https:') ?? false,
      canSendMail: config.smtpUrl !== null,
    },
    tables,
  };
}

async function processedTable(
  db: Db,
  table: string,
  columns: readonly PersonalData[],
  retention: Retention,
): Promise<ProcessedTable> {
  const isSwept = retention.keep !== 'permanent';
  const { rows, oldest } = await findExtent(db, table, isSwept ? retention.column : undefined);
  const keptDays = isSwept ? retention.keep.days : null;
  return {
    table,
    columns: columns.map(({ column, purpose, basis }) => ({ column, purpose, basis })),
    rows,
    keptDays,
    keptBecause: isSwept ? '' : retention.because,
    nextDeletion: nextDeletion(oldest, keptDays),
  };
}
