import { z } from 'zod';
import { type CodeOf, codes, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { datePrecision, statedDatePattern } from './stated-date.ts';

/** A name, a title, a function: one line. */
export const line = (max = 160) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, 'one-line');

/** A sentence or a few; line breaks are kept. */
export const text = (max = 1000) => z.string().trim().min(1).max(max);

/** Long text in Markdown. */
export const markdown = () => z.string().trim().min(1).max(20_000);

/** A date of stated precision (`stated-date.ts`); a bare year may be written as a number. */
export const date = () =>
  z
    .union([
      z
        .string()
        .regex(statedDatePattern)
        .refine((value) => datePrecision(value) !== undefined, 'no-such-date'),
      z.number().int().min(1800).max(2200),
    ])
    .transform((value) => String(value))
    .meta({
      description:
        '2026-03-12, 2026-03, 2026-autumn-term, 2026-winter, 2026/2027, 2026, after-christmas-break, missing, unknown or not-applicable',
    });

export const link = () => z.url({ protocol: /^https?$/ }).max(500);

/** An organisation by its slug (the end of its address under `/organisationer/`). */
export const organisation = () =>
  slug().meta({ reference: 'organisation', description: 'slug of an organisation' });

/** Another entry by its slug (the end of its address under `/bibliotek/`). */
export const entry = () => slug().meta({ reference: 'entry', description: 'slug of an entry' });

export const slug = () =>
  z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One value of a vocabulary. */
export const code = <V extends Vocabulary>(of: V) =>
  z.enum(codes(of) as [CodeOf<V>, ...CodeOf<V>[]]).meta({ vocabulary: of.name });

/** A repeated group: always there, empty when nothing is said. */
export const list = <T extends z.ZodType>(item: T, max = 60) => z.array(item).max(max).default([]);

/** Several values of a vocabulary, each once. */
export const choices = <V extends Vocabulary>(of: V) =>
  z
    .array(code(of))
    .max(60)
    .refine((values) => new Set(values).size === values.length, 'repeated')
    .default([]);

/** A field group that is one thing: always there, its fields may be absent. */
export const group = <S extends z.ZodRawShape>(shape: S) => {
  const object = z.strictObject(shape);
  return object.prefault({} as z.input<typeof object>);
};

/** Who said or decided it, by function; `not-stated` when the source does not tell. */
export const notStated = 'not-stated';
export const stated = (max = 160) => line(max).meta({ description: `a function or body, or ${notStated}` });

export const amount = () => z.number().min(0).max(1e12);
export const count = () => z.int().min(0).max(1_000_000);
