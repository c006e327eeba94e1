import { everydayWork } from './everyday-work.ts';
import { lawAndRights } from './law-and-rights.ts';
import { organising } from './organising.ts';
import type { ThreadSeed } from './thread-seed.ts';

/**
 * What the demo network talks about: the twenty questions that networks ask most, some answered, some not. Days are
 * counted back from the day of the start. Law is told as it stood on the day that an answer names.
 */
export const threads: readonly ThreadSeed[] = [...lawAndRights, ...everydayWork, ...organising];
