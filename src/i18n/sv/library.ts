import { list } from './library/list.ts';
import { publishing } from './library/publishing.ts';
import { reading } from './library/reading.ts';

export const library = { list, publishing, reading };
