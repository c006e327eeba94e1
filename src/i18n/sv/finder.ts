export const finder = {};
