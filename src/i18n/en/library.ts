import type { library as sv } from '../sv/library.ts';
import { list } from './library/list.ts';
import { reading } from './library/reading.ts';

export const library: typeof sv = { list, reading };
