import { freshness } from './library/freshness.ts';
import { list } from './library/list.ts';
import { publishing } from './library/publishing.ts';
import { reading } from './library/reading.ts';

export const library = { freshness, list, publishing, reading };
