import { z } from 'zod';

export const coauthorInput = z.strictObject({ e_mail: z.string().trim().max(254) });
export const coauthorEndInput = z.strictObject({ person: z.string().max(40) });
