import { z } from 'zod';

/** The four parts of a good example, in the order in which they are told. */
export const storyParts = ['situation', 'whatWeDid', 'whatHappened', 'whatWeLearnt'] as const;

const part = z.string().trim().max(20_000, 'too-long').optional();

/** The start of a good example: its name and its story. Everything else is asked afterwards. */
export const storyInput = z.strictObject({
  /** Drawn when the form is shown, so that it is done once however often it is sent. */
  formKey: z.string().max(80).default(''),
  organisation: z.string().max(80).default(''),
  title: z
    .string()
    .trim()
    .min(1, 'required')
    .max(100, 'too-long')
    .regex(/^[^\r\n]*$/, 'invalid'),
  situation: part,
  whatWeDid: part,
  whatHappened: part,
  whatWeLearnt: part,
});
export type StoryInput = z.output<typeof storyInput>;
