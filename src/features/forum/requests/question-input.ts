import { z } from 'zod';
import { longestBody, longestTitle } from '../writing/writing-input.ts';

const words = {
  title: z.string().trim().min(1).max(longestTitle),
  body: z.string().trim().min(1).max(longestBody),
};

/** The question as the coordinator puts it. */
export const putInput = z.strictObject(words);
export const returnInput = z.strictObject({ reason: z.string().trim().min(1).max(1000) });
export const withdrawInput = z.strictObject({ question: z.string().max(80) });
