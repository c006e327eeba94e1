import { z } from 'zod';

const next = z.string().max(2000).default('/');
const held = z.string().max(200_000).default('');
const eMail = z.string().max(254).default('');
const code = z.string().max(40).default('');
const password = z.string().max(1000).default('');

/** What the sign-in forms may carry; everything else is refused (S-15.3.3). */
export const codeRequestInput = z.strictObject({ e_mail: eMail, next, held });
export const codeInput = z.strictObject({
  e_mail: eMail,
  /** Left out by the step that only opens the code page. */
  code: code.optional(),
  name: z.string().max(400).optional(),
  next,
  held,
});
export const passwordSignInInput = z.strictObject({
  e_mail: eMail,
  /** Left out by the step that only carries a held form here. */
  password: password.optional(),
  next,
  held,
});
export const nextInput = z.strictObject({ next });
export const confirmationInput = z.strictObject({
  code: code.optional(),
  password: password.optional(),
  next,
});
