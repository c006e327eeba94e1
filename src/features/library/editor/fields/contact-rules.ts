import type { EntryDraft } from '#src/features/library/entry/entry.ts';
import { defaultReviewDay } from '#src/features/library/entry/entry-rules.ts';

type Contact = EntryDraft['content']['contacts'][number];

/**
 * Whose an address is decides how it is shown: the writer's own is for members alone and lasts twelve months; one that
 * another person gave stays as that person left it; every other address is the function's.
 */
export function settleContacts(
  contacts: readonly Contact[],
  { before, ownEmail, today }: { before: readonly Contact[]; ownEmail: string; today: string },
): Contact[] {
  return contacts.map(({ isPersonal: _, expires: __, ...contact }) => {
    const email = contact.email?.toLowerCase();
    const given = before.find((one) => one.isPersonal && one.email?.toLowerCase() === email);
    if (email !== undefined && given)
      return { ...contact, isPersonal: true, ...(given.expires && { expires: given.expires }) };
    if (email !== ownEmail.toLowerCase()) return contact;
    return { ...contact, isPersonal: true, expires: defaultReviewDay(today) };
  });
}
