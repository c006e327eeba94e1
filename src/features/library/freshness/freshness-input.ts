import { z } from 'zod';

/** The text that somebody is to be asked about. */
export const askAboutInput = z.strictObject({ entry: z.string().min(1).max(40) });
