import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { listNetworks } from '../networks/network-queries.ts';
import { listRequests, listUncoordinated, listVacancies } from '../organisations/contact-queries.ts';
import {
  firstNetworkWords,
  membershipRequestWords,
  uncoordinatedWords,
  vacancyWords,
} from './network-task-text.ts';

/** People who ask to become members: for the contact person at once, for the coordinator when there is none. */
export const membershipRequestTasks: TaskSource = {
  name: 'membership-requests',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    const requests = await listRequests(app.db);
    return requests
      .filter(({ organisationId, networkIds }) =>
        isPermitted(actor, 'member.approve', { organisationIds: [organisationId], networkIds }),
      )
      .map(({ organisationId, slug, person, organisation, since, hasContact }) => ({
        since,
        isUrgent: !hasContact || isContactOf(actor, organisationId),
        path: `/organisationer/${slug}/medlemmar`,
        words: (lang) => membershipRequestWords(lang, { person, organisation }),
      }));
  },
};

/** Organisations without a contact person, for the coordinator of their network. */
export const vacancyTasks: TaskSource = {
  name: 'vacancies',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    const networks = (await listNetworks(app.db)).filter(({ id }) =>
      isPermitted(actor, 'network.edit', { networkIds: [id] }),
    );
    const vacancies = await listVacancies(
      app.db,
      networks.map(({ id }) => id),
    );
    return vacancies.map(({ slug, name, since }) => ({
      since,
      isUrgent: false,
      path: `/organisationer/${slug}/medlemmar`,
      words: (lang) => vacancyWords(lang, name),
    }));
  },
};

/** What a new portal waits for, for its administrator: a network, and somebody who coordinates it. */
export const setUpTasks: TaskSource = {
  name: 'set-up',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    if (!isPermitted(actor, 'network.create')) return [];
    if ((await listNetworks(app.db)).length === 0) {
      const since = app.clock.now().toISOString();
      return [{ since, isUrgent: true, path: '/natverk/ny', key: 'first', words: firstNetworkWords }];
    }
    return (await listUncoordinated(app.db)).map(({ slug, name, since }) => ({
      since,
      isUrgent: true,
      path: `/natverk/${slug}/samordnare`,
      words: (lang) => uncoordinatedWords(lang, name),
    }));
  },
};

function isContactOf(actor: Actor, organisationId: string): boolean {
  if (actor.kind !== 'person') return false;
  return actor.memberships.some(({ role, scopeId }) => role === 'contact' && scopeId === organisationId);
}
