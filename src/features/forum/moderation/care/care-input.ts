import { z } from 'zod';

const id = z.string().min(1, 'required').max(64);
const when = {
  when: z.enum(['now', 'later'], 'required').default('now'),
  day: z.string().max(10).default(''),
  hour: z.string().max(2).default(''),
};

export const lockInput = z.strictObject({ act: z.enum(['lock', 'unlock'], 'required'), ...when });
export const moveInput = z.strictObject({ category: id, ...when });
export const cancelInput = z.strictObject({ plan: id });
export const pinInput = z.strictObject({ day: z.string().max(10).default('') });
export const splitInput = z.strictObject({
  title: z.string().min(1, 'required').max(150, 'too-long'),
  category: id,
  posts: z.array(id).min(1, 'required').max(500),
});
export const mergeInput = z.strictObject({ target: z.string().min(1, 'required').max(500, 'too-long') });
