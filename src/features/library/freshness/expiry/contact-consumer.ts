import { relist } from '#src/features/library/cards/entry-cards.ts';
import type { Consumer } from '#src/platform/registries.ts';
import { listEntriesWithContact } from './expiry-queries.ts';

/** Texts whose only contact is a person follow when that account falls asleep, leaves or wakes. */
export const contactConsumer: Consumer = {
  name: 'library-contacts',
  kinds: ['person.asleep', 'person.changed'],
  async handle(app, { subjectId }) {
    await relist(app, app.db, await listEntriesWithContact(app.db, subjectId));
  },
};
