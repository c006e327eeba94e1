import { desk } from './search/desk.ts';
import { results } from './search/results.ts';
import { saved } from './search/saved.ts';

export const search = { desk, results, saved };
