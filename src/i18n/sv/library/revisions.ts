export const revisions = {};
