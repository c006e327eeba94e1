import type { DraftInput } from '#src/features/library/entry/entry-input.ts';
import { publishEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { system } from '#src/platform/access/actor.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import type { TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent, makePublishedEntry } from '../library-factory.ts';

/** Two municipalities of a network: one has published how it does it, the other may use it. */
export async function makeAdoptionWorld(app: TestApp) {
  const network = await makeNetwork(app);
  const authors = await makeOrganisation(app, { network, name: 'Kärreviks kommun', slug: 'karrevik-kommun' });
  const users = await makeOrganisation(app, { network, name: 'Hällinge kommun', slug: 'hallinge-kommun' });
  const author = await makePerson(app, {
    role: 'contact',
    scope: authors,
    email: 'kontakt@karrevik.example',
  });
  const editor = await makePerson(app, { role: 'contact', scope: users, email: 'kontakt@hallinge.example' });
  const writer = await makePerson(app, { role: 'writer', scope: users });
  const original = await makePublishedEntry(app, originalInput());
  return { network, authors, users, author, editor, writer, original };
}

/** What the authors have written, in their own words. */
export function originalInput(said: Partial<DraftInput['content']> = {}): DraftInput {
  const content = {
    ...describedContent('karrevik-kommun', 'Trappan'),
    kind: 'stepped-model' as const,
    ...said,
  };
  return { content, marks: { answers: { consent: 'not-applicable' }, networkOnly: ['doDifferently'] } };
}

/** The authors publish a new text. */
export async function reviseOriginal(
  app: TestApp,
  entryId: string,
  said: Partial<DraftInput['content']>,
): Promise<void> {
  const saved = await saveDraft(app, system, { entryId, ...originalInput(said) });
  if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
  await publishEntry(app, system, { entryId });
  await followLog(app);
}

/** Lets everything that follows the event log do so. */
export const followLog = (app: TestApp) => createConsumerRunner(app).drain();

/** Subjects of the mails to the address, oldest first. */
export async function mailsTo(app: TestApp, address: string): Promise<string[]> {
  const rows = await app.db
    .selectFrom('mail')
    .select('subject')
    .where('recipient_email', '=', address)
    .orderBy('id')
    .execute();
  return rows.map(({ subject }) => subject);
}
