import type { DraftInput } from '#src/features/library/entry/entry-input.ts';
import { publishEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';

/** What the eight questions ask for, answered. */
export function describedContent(organisation: string, title = 'Närvaroteamet'): DraftInput['content'] {
  return {
    organisation,
    origin: 'municipality',
    kind: 'team-or-service',
    title,
    summary: 'Ett team från skola och socialtjänst. Rektor tar kontakt.',
    use: 'service',
    status: 'ordinary',
    tiers: ['remedial'],
    target: {
      schoolYears: ['year-7', 'year-8'],
      schoolForms: [{ form: 'compulsory-school', operators: ['municipal'] }],
    },
    team: [{ profession: 'social-worker', relation: 'member', headCount: 2, educations: ['social-worker'] }],
    wayIn: { contacts: [{ who: 'head-teacher' }], cost: 'free' },
    contacts: [{ function: 'Teamledare', email: 'team@hallinge.example' }],
    sections: { description: '## Så gör vi\n\nVi **möts**.', doDifferently: 'Börja tidigare.' },
  };
}

/** A published entry of the organisation. */
export async function makePublishedEntry(
  app: Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'config'>,
  input: DraftInput,
  actor: Actor = system,
): Promise<{ entryId: string; slug: string }> {
  const saved = await saveDraft(app, actor, input);
  if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
  const { entryId, saves } = saved.value;
  const published = await publishEntry(app, actor, { entryId, saves });
  if (!published.ok) throw new Error(JSON.stringify(published.errors));
  return { entryId, slug: published.value.slug };
}
