import { searches } from '#db/seeds/searches.ts';
import { countSearch } from '#src/features/search/usage/count-search.ts';
import { countedMonths, listSearches } from '#src/features/search/usage/usage-service.ts';
import type { App } from '#src/platform/app.ts';

/** Counts the demo's searches, as if each had been made by so many; where there are counts they are left alone. */
export function seedSearches(app: App): void {
  const [month = ''] = countedMonths(app);
  if (listSearches(app, month).length > 0) return;
  for (const { text, people, isInVain } of searches) {
    for (let person = 0; person < people; person += 1) {
      countSearch(app, { text, isInVain: isInVain ?? false, by: `demo ${person}` });
    }
  }
}
