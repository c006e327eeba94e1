import { readingHelp } from './indicators/reading-help.ts';

export const indicators = { readingHelp };
