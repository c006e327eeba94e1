import { z } from 'zod';

const taskName = z.string().min(1).max(80);

/** A row of *Att göra*, by what it is known by. */
export const taskInput = z.strictObject({ task: taskName });

/** The day on which the task comes back. */
export const restInput = z.strictObject({ task: taskName, until: z.iso.date('invalid-date') });

/** Who looks after what waits, until the end of which day. */
export const handOverInput = z.strictObject({
  substitute: z.string().min(1, 'required').max(80),
  until: z.iso.date('invalid-date'),
});
export type HandOverInput = z.output<typeof handOverInput>;
