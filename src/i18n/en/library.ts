import type { library as sv } from '../sv/library.ts';
import { reading } from './library/reading.ts';

export const library: typeof sv = { reading };
