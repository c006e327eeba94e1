import { z } from 'zod';

export const proposalInput = z.strictObject({ proposal: z.string().min(1, 'required').max(200, 'too-long') });
