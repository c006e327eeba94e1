import { reading } from './library/reading.ts';

export const library = { reading };
