import { z } from 'zod';

export const reportKinds = ['problem', 'other-form'] as const;

/** An anonymous message about accessibility. The address for the reply may be left empty. */
export const accessibilityReport = z.strictObject({
  kind: z.enum(reportKinds),
  what: z.string().trim().min(1).max(4000),
  page: z.string().trim().max(500),
  replyTo: z.union([z.literal(''), z.email().max(254)]),
});

export type AccessibilityReport = z.infer<typeof accessibilityReport>;
