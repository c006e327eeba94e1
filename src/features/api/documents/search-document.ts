import { z } from 'zod';
import { address, listOf } from './shared.ts';

const page = { page: address(), title: z.string() };

/** A hit; its texts are plain text. */
const hit = z.object({
  id: z.string().meta({ description: 'source, id and part: `entry:…`, `term:bup`' }),
  ...page,
  kicker: z.array(z.string()).meta({ description: 'what it is: kind, municipality' }),
  summary: z.string(),
  excerpt: z
    .array(z.object({ text: z.string(), isMarked: z.boolean() }))
    .meta({ description: 'the part that answers best, in pieces; the marked ones meet the query' }),
  missing: z.array(z.string()).meta({ description: 'words of the query that it does not have' }),
  notes: z.array(z.string()).meta({ description: 'label, and what speaks against relying on it' }),
});

export const searchList = listOf(hit).extend({
  whole: z.int().min(0).meta({ description: 'how many of `total` have every word; they come first' }),
  corrections: z.array(z.object({ written: z.string(), meant: z.string() })),
  shownInstead: z.array(z.string()).meta({ description: 'our words for what was written' }),
});

export const suggestionDocument = z.object({
  words: z.array(z.string()).meta({ description: 'ways to end what is typed' }),
  terms: z.array(z.object({ ...page, answer: z.string() })),
  pages: z.array(z.object({ ...page, kicker: z.array(z.string()) })),
});
