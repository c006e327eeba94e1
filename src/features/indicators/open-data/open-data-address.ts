/** The page that lists what is open. */
export const openDataPath = '/siffror/oppna-data';

/** The table of one indicator's open figures; the address stays as it is. */
export const tablePath = (slug: string) => `${openDataPath}/${slug}.csv`;

/** Where the same stands as data for programs. */
export const dataPath = (slug: string) => `/api/v1/indicators/${slug}`;
