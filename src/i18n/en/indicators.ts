import { comparison } from './indicators/comparison.ts';
import { counting } from './indicators/counting.ts';
import { definitions } from './indicators/definitions.ts';
import { onwards } from './indicators/onwards.ts';
import { openData } from './indicators/open-data.ts';
import { readingHelp } from './indicators/reading-help.ts';
import { releases } from './indicators/releases.ts';
import { submission } from './indicators/submission.ts';

export const indicators = {
  definitions,
  submission,
  counting,
  onwards,
  openData,
  comparison,
  readingHelp,
  releases,
};
