import { messages } from '#src/i18n/index.ts';

/** What the categories are called that the portal makes by itself. */
export const madeCategories = messages('sv').forum.reading.made;
