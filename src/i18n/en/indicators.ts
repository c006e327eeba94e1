import { counting } from './indicators/counting.ts';
import { readingHelp } from './indicators/reading-help.ts';

export const indicators = { counting, readingHelp };
