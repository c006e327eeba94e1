import { messages } from '#src/i18n/index.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { readCard } from '../../cards/card-service.ts';
import { isAskable, topicLabel } from '../../topics-text.ts';
import type { AskStart } from './asking-address.ts';

/** What stands in the form when it is opened; what is no topic, and a card that is not there to be read, count as not said. */
export async function startingValues(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  { topic: asked, from, card: cardId }: AskStart,
): Promise<FormValues> {
  const { ask: m } = messages('sv').exchange;
  const card = cardId === '' ? undefined : await readCard(app, actor, cardId);
  const topic = isAskable(asked) ? asked : '';
  const aboutTopic = topic === '' ? '' : m.startTopic(topicLabel(topic, 'sv'));
  const purpose = card ? m.startCard[card.kind](card.text) : aboutTopic;
  return { from, topic, purpose, questions: m.firstQuestions };
}
