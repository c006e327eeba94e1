export type AccountsTables = {};
