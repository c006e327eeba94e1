import { z } from 'zod';
import { mostReminders } from './reminder.ts';

const reminder = z.strictObject({
  hours: z.coerce.number('required').int('required').min(1, 'required').max(720, 'out-of-range'),
  text: z.string().trim().max(1000, 'too-long').default(''),
});

/** The reminders of a meeting, each at a time of its own. */
export const remindersInput = z
  .array(reminder)
  .max(mostReminders, 'too-many')
  .superRefine((rows, context) => {
    const isTwice = (hours: number, index: number) => rows.findIndex((row) => row.hours === hours) < index;
    for (const [index, { hours }] of rows.entries()) {
      if (isTwice(hours, index))
        context.addIssue({ code: 'custom', message: 'taken', path: [index, 'hours'] });
    }
  })
  .default([]);
