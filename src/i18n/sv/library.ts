import { list } from './library/list.ts';
import { reading } from './library/reading.ts';

export const library = { list, reading };
