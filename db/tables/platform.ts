export type PlatformTables = {};
