import { z } from 'zod';
import { descriptionInput } from '#src/features/library/description/description-input.ts';

const whole = (max: number) => z.coerce.number().int().min(0).max(max).optional();

/** What a variant is asked for: what the eight questions ask, and what mostly differs from place to place. */
export const variantInput = descriptionInput
  .pick({
    version: true,
    formKey: true,
    title: true,
    summary: true,
    schoolYears: true,
    team: true,
    whoMayContact: true,
    how: true,
    status: true,
    doDifferently: true,
    doDifferentlyFor: true,
    contactFunction: true,
    contactEmail: true,
    contactSelf: true,
  })
  .extend({
    act: z.enum(['save', 'preview']).default('save'),
    differences: z
      .array(z.strictObject({ text: z.string().trim().min(1).max(400) }))
      .max(10)
      .default([]),
    ageFrom: whole(30),
    ageTo: whole(30),
    months: whole(240),
    maxMonths: whole(240),
    fte: z
      .string()
      .trim()
      .regex(/^\d{1,3}([.,]\d{1,2})?$/)
      .transform((text) => Number(text.replace(',', '.')))
      .optional(),
    money: z.string().trim().max(600).optional(),
  });

export type VariantInput = z.infer<typeof variantInput>;
