import { z } from 'zod';

/** Why published figures are taken back. */
export const withdrawalInput = z.strictObject({ reason: z.string().trim().min(1).max(600) });
