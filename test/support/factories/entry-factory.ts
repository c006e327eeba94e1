import type { DraftInput } from '#src/features/library/entry/entry-input.ts';
import { publishEntry, saveDraft, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Outcome } from '#src/platform/outcome.ts';

export type MadeEntry = { id: string; slug: string };
type EntryContent = DraftInput['content'];
type NewEntry = {
  organisation: { slug: string };
  state?: 'draft' | 'published' | 'withdrawn';
  content?: Partial<Omit<EntryContent, 'organisation'>>;
  marks?: DraftInput['marks'];
};

let made = 0;

/** Titles that nobody has had, in the order in which they are given: the hundredth of a name looks for its address among all before it. */
function freshTitle(): string {
  made += 1;
  return `Närvaroteam med två halvtider, ${String(made).padStart(4, '0')}`;
}

/** An entry as short as one may be published, by the services that write real ones; `content` adds to it or takes its place. */
export async function makeEntry(
  app: Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'config'>,
  { organisation, state = 'published', content = {}, marks }: NewEntry,
): Promise<MadeEntry> {
  const draft = { ...shortestContent, title: freshTitle(), ...content, organisation: organisation.slug };
  const saved = accepted(await saveDraft(app, system, { content: draft, marks: marks ?? shortestMarks }));
  const { entryId } = saved;
  if (state === 'draft') return { id: entryId, slug: saved.slug };
  const { slug } = accepted(await publishEntry(app, system, { entryId }));
  if (state === 'withdrawn') {
    accepted(await withdrawEntry(app, system, { entryId, reason: 'Arbetssättet används inte längre.' }));
  }
  return { id: entryId, slug };
}

const shortestContent: Omit<EntryContent, 'organisation' | 'title'> = {
  kind: 'team-or-service',
  summary: 'Två personer på halvtid stöttar skolorna när en elev har börjat vara borta. Exempeldata.',
  use: 'service',
  status: 'ordinary',
  tiers: ['remedial'],
  target: { note: 'Elever i grundskolan.' },
  team: [{ profession: 'social-worker', relation: 'member' }],
  wayIn: { how: 'Rektor ringer teamet.' },
  origin: 'municipality',
  isExample: true,
};

const shortestMarks: NonNullable<DraftInput['marks']> = { answers: { contacts: 'unknown' } };

function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`The entry was refused: ${JSON.stringify(outcome.errors)}`);
}
