export const materials = {};
