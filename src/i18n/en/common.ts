import type { common as sv } from '../sv/common.ts';

export const common: typeof sv = {};
