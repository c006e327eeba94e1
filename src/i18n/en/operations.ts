import type { operations as sv } from '../sv/operations.ts';

export const operations: typeof sv = {};
