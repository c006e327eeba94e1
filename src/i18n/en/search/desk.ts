import type { desk as sv } from '../../sv/search/desk.ts';

export const desk: typeof sv = {};
