export const factors = ['size', 'density', 'distance', 'schools'] as const;
export type Factor = (typeof factors)[number];
