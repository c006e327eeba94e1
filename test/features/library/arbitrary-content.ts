import fc from 'fast-check';
import { z } from 'zod';
import { type EntryDraftContent, entryDraftContent } from '#src/features/library/schema/entry-content.ts';

/** Any content that the schema accepts, made by walking the schema: a new field is in it at once. */
export function arbitraryContent(): fc.Arbitrary<EntryDraftContent> {
  return arbitraryOf(entryDraftContent).map((raw) => entryDraftContent.parse(raw));
}

function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return optional(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return arbitraryOf(schema.def.innerType as z.ZodType);
  if (schema instanceof z.ZodObject) return arbitraryObject(schema);
  if (schema instanceof z.ZodArray) return arbitraryList(schema.element as z.ZodType);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodPipe)
    return fc.constantFrom('2026-02-28', '2026-03', '2026/2027', 'missing', 2019);
  if (schema instanceof z.ZodNumber) return arbitraryNumber(schema);
  return arbitraryText(schema);
}

function optional(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.option(arbitraryOf(schema), { nil: undefined });
}

function arbitraryObject(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.shape).map(
    ([name, field]) => [name, arbitraryOf(field as z.ZodType)] as const,
  );
  return fc
    .record(Object.fromEntries(fields))
    .map((object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)));
}

function arbitraryList(item: z.ZodType): fc.Arbitrary<unknown> {
  const options = { maxLength: 3 };
  return item instanceof z.ZodEnum
    ? fc.uniqueArray(arbitraryOf(item), options)
    : fc.array(arbitraryOf(item), options);
}

function arbitraryNumber(schema: z.ZodNumber): fc.Arbitrary<number> {
  const min = Math.max(schema.minValue ?? 0, 0);
  const max = Math.min(schema.maxValue ?? 100, 1_000_000);
  return schema instanceof z.ZodNumberFormat
    ? fc.integer({ min, max })
    : fc.integer({ min: Math.ceil(min) + 1, max: Math.floor(max) });
}

/** A text that fits: a link, an address, a slug, an id or words, some with what breaks careless code. */
function arbitraryText(schema: z.ZodType): fc.Arbitrary<string> {
  const candidates = [
    'å',
    'a-b',
    "x'; drop table entry; --",
    '<b>',
    'https://example.org/a?b=c',
    'a@b.example',
    '01890a5d-ac96-774b-bcce-b302099a8057',
  ];
  return fc.constantFrom(...candidates.filter((text) => schema.safeParse(text).success));
}
