export const adoption = {};
