import { z } from 'zod';

/** Why a request is not served, after RFC 9457. */
export const problemDocument = z.looseObject({
  type: z.string().meta({ description: 'a relative reference that names the kind of problem' }),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().optional(),
  requestId: z.string(),
});
