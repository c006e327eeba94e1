import { expect, it } from 'vitest';
import { needTopic, readNeed } from './need-rules.ts';
import { askableOptions, isAskable, topicLabel } from './topics-text.ts';

it.each([
  [{ group: 'individual', tier: 'return' }, 'need:individual.return', 'Individ, återgång till skolan'],
  [{ group: 'family', tier: undefined }, 'need:family', 'Familj'],
])('a need is a topic of its own: %o', (need, topic, label) => {
  expect(needTopic(need)).toBe(topic);
  expect(readNeed(topic)).toEqual(need);
  expect(isAskable(topic)).toBe(true);
  expect(topicLabel(topic, 'sv')).toBe(label);
  expect(askableOptions('sv', topic)[0]).toEqual({ value: topic, label });
});

it('is the topic of its aim where no group is said, and nothing where neither is', () => {
  expect(needTopic({ group: undefined, tier: 'return' })).toBe('tier:return');
  expect(needTopic({ group: undefined, tier: undefined })).toBe('');
});

it.each(['need:', 'need:moon', 'need:individual.moon', 'need:individual.unknown', 'moon:family', ''])(
  'no question is about %s',
  (topic) => {
    expect(isAskable(topic)).toBe(false);
    expect(askableOptions('sv', topic)[0]?.value).not.toBe(topic);
  },
);
