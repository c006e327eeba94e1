import { z } from 'zod';

const id = z.string().min(1).max(80);

/** One notice. */
export const readNoticeInput = z.strictObject({ notice: id });

/** All that are no newer than what was shown first. */
export const readAllInput = z.strictObject({ upTo: id });
