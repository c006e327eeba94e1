export type LibraryTables = {};
