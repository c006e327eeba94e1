import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { saveDraft, type Writing } from '../entry/draft-service.ts';
import { actingScope } from '../entry/scope-rules.ts';
import { listScopeOrganisations } from '../publishing/publishing-queries.ts';
import type { StoryInput } from './story-input.ts';

/** For whom the actor may write a good example. */
export type StoryStart = {
  organisations: readonly { slug: string; name: string }[];
  formKey: string;
};

/** The empty form of a good example; whoever may write for no organisation is refused. */
export async function openStory(app: Pick<App, 'db' | 'ids'>, actor: Actor): Promise<StoryStart> {
  requireSelf(actor);
  const organisations = await listScopeOrganisations(app.db, actingScope(actor, 'entry.write'));
  if (organisations.length === 0) throw new DomainError('forbidden', { action: 'entry.write' });
  return { organisations, formKey: app.ids.next() };
}

/** Makes the story a draft, where the other questions go on; the slug of its page. */
export async function beginStory(
  app: Writing & Pick<App, 'limits'>,
  actor: Actor,
  { organisation, title, formKey: _, ...sections }: StoryInput,
  values: FormValues,
): Promise<Outcome<string>> {
  app.limits.take('write', requireSelf(actor));
  const { organisations } = await openStory(app, actor);
  const chosen = chosenOrganisation(organisations, organisation);
  if (!chosen.ok) return chosen;
  const story = { kind: 'good-example', use: 'do-it-yourself', origin: 'municipality', title } as const;
  const content = { ...story, organisation: chosen.value, sections: written(sections) };
  const saved = await saveDraft(app, actor, { content, formKey: receiptKey(values) });
  return saved.ok ? done(saved.value.slug) : saved;
}

/** The slug of the organisation that was chosen; where there is only one nobody need choose. */
export function chosenOrganisation(
  organisations: StoryStart['organisations'],
  chosen: string,
): Outcome<string> {
  const only = organisations.length === 1 ? organisations[0]?.slug : undefined;
  const found = organisations.find(({ slug }) => slug === (chosen || only));
  if (found) return done(found.slug);
  return refused({ organisation: { code: chosen ? 'not-a-choice' : 'required' } });
}

/** The parts that say something. */
function written<T extends Readonly<Record<string, string | undefined>>>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text)) as Partial<T>;
}
