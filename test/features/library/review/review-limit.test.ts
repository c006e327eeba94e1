import { expect, it } from 'vitest';
import { askReview, cancelReview } from '#src/features/library/review/review-service.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnSqlite('Asking for a review and taking it back', ({ app }) => {
  it('S-2.4.1 is slowed down for somebody who floods the coordinators', async () => {
    const organisation = await makeOrganisation(app);
    const editor = await makePerson(app, { role: 'editor', scope: organisation });
    const { slug } = await makeEntry(app, { organisation });
    const flood = async () => {
      for (let sent = 0; sent < 100; sent += 1) {
        await askReview(app, editor.actor, slug);
        await cancelReview(app, editor.actor, slug);
      }
    };
    const stopped = await flood().catch((error: unknown) => isDomainError(error) && error.code);
    expect(stopped).toBe('rate-limited');
  });
});
