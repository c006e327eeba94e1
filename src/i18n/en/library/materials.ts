import type { materials as sv } from '../../sv/library/materials.ts';

export const materials: typeof sv = {};
