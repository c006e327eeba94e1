import { z } from 'zod';
import { line } from '../meeting/meeting-input.ts';

export const recordingInput = z.strictObject({
  link: line(500)
    .default('')
    .refine((link) => link === '' || (/^https:\/\/\S+$/.test(link) && URL.canParse(link)), 'invalid-link'),
});

export const uploadInput = z.strictObject({ upload: z.unknown().optional() });

export const removalInput = z.strictObject({ file: z.string().min(1, 'required').max(80) });
