import type { search as sv } from '../sv/search.ts';
import { desk } from './search/desk.ts';
import { results } from './search/results.ts';
import { saved } from './search/saved.ts';

export const search: typeof sv = { desk, results, saved };
