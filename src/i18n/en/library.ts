import type { library as sv } from '../sv/library.ts';
import { freshness } from './library/freshness.ts';
import { list } from './library/list.ts';
import { publishing } from './library/publishing.ts';
import { reading } from './library/reading.ts';

export const library: typeof sv = { freshness, list, publishing, reading };
