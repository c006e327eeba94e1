import { z } from 'zod';

const count = z.int().nonnegative();

/** `manifest.json` of a bundle: what it must hold, so that damage is found before anything is replaced. */
export const manifestSchema = z.strictObject({
  format: z.literal('narvaronatet-backup-1'),
  createdAt: z.iso.datetime(),
  /** The migrations that the database has seen: an older portal refuses a newer bundle. */
  migrations: z.array(z.string()),
  /** Rows per table of the database. */
  counts: z.record(z.string(), count),
  /** Every file of the bundle but this one. */
  files: z.array(
    z.strictObject({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), sizeBytes: count }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The names within a bundle. */
export const bundled = {
  manifest: 'manifest.json',
  database: 'database.sqlite',
  activity: 'activity.sqlite',
  secret: 'secret',
  files: 'files',
} as const;

/** Says what the operator can do about a backup or a restore that did not succeed; nothing has been changed. */
export class BackupError extends Error {
  override name = 'FailureError';
}
