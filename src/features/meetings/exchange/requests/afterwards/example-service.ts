import { saveDraft, type Writing } from '#src/features/library/entry/draft-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome } from '#src/platform/outcome.ts';
import type { Named } from '../../exchange.ts';
import { openRequest, type RequestPage } from '../request-page-service.ts';
import { exampleText } from './example-text.ts';

/** For which of the two the actor can make a good example of what it has said that it learnt. */
export function exampleFor(
  actor: Actor,
  { request, answers, answerableFor }: RequestPage,
): Named | undefined {
  const { from, fromNetworkIds, toNetworkIds } = request;
  return answerableFor.find(
    ({ id }) =>
      answers.some(({ organisationId, learnt }) => organisationId === id && learnt !== '') &&
      isPermitted(actor, 'entry.write', {
        organisationIds: [id],
        networkIds: id === from.id ? fromNetworkIds : toNetworkIds,
      }),
  );
}

/** Begins a draft with what was learnt, once; the slug of its page. */
export async function beginExample(
  app: Writing & Pick<App, 'clock' | 'registries'>,
  actor: Actor,
  id: string,
): Promise<Outcome<string>> {
  const page = await openRequest(app, actor, id);
  const organisation = exampleFor(actor, page);
  if (!organisation) throw new DomainError('forbidden', { action: 'entry.write' });
  const { from, to, purpose } = page.request;
  const learnt = page.answers.find(({ organisationId }) => organisationId === organisation.id)?.learnt ?? '';
  const other = organisation.id === from.id ? to : from;
  const saved = await saveDraft(app, actor, {
    content: {
      kind: 'good-example',
      use: 'do-it-yourself',
      origin: 'municipality',
      ...exampleText({ other: other.name, purpose, learnt }),
      organisation: organisation.slug,
    },
    formKey: `exchange-${id}-${organisation.id}`,
    asksLater: true,
  });
  return saved.ok ? done(saved.value.slug) : saved;
}
