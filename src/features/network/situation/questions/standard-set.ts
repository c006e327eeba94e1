import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { questionParts } from '../situation.ts';

const file = new URL('../../../../../content/situation/standard.yaml', import.meta.url);

const wording = z.strictObject({
  short: z.string().min(1).max(60),
  text: z.string().min(1).max(200),
  hint: z.string().max(300).default(''),
  extra: z.string().max(60).default(''),
});

const standardQuestion = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  part: z.enum(questionParts).exclude(['own']),
  version: z.int().min(1),
  from: z.iso.date(),
  search: z.string().min(1).max(100),
  sv: wording,
  en: wording,
});
export type StandardQuestion = z.infer<typeof standardQuestion>;

/** The questions that come with the portal, in the order in which they are asked; throws when the file is not as it should be. */
export async function readStandardSet(): Promise<readonly StandardQuestion[]> {
  return z.array(standardQuestion).parse(parse(await readFile(file, 'utf8')));
}
