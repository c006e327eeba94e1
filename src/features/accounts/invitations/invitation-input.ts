import { z } from 'zod';

export const acceptanceInput = z.strictObject({
  /** Left out by the step that asks for the code. */
  code: z.string().max(40).optional(),
  name: z.string().max(400).optional(),
});

/** `scope` as the form's choice says it: `organisation:ID` or `network:ID`. */
export const invitationInput = z.strictObject({
  e_mail: z.string().max(254).default(''),
  role: z.enum(['reader', 'writer', 'editor', 'contact', 'coordinator', 'admin']),
});
