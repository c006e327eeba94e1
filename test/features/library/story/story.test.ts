import { beforeEach, expect, it } from 'vitest';
import { openDescription } from '#src/features/library/description/description-service.ts';
import { storyInput } from '#src/features/library/story/story-input.ts';
import { beginStory, openStory } from '#src/features/library/story/story-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const story = {
  title: 'Håltimmar samtidigt',
  situation: 'Många försvann.',
  whatWeLearnt: 'Börja med schemat.',
};

describeOnEachEngine('The start of a good example', ({ app }) => {
  let organisation: MadeOrganisation;
  let writer: MadePerson;

  beforeEach(async () => {
    organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    writer = await makePerson(app, { role: 'writer', scope: organisation });
  });

  const begin = (given: Record<string, string>, by = writer) =>
    beginStory(app, by.actor, storyInput.parse(given), given);

  it('becomes a draft with the parts that were told, where the other questions go on', async () => {
    const begun = await begin({ ...story, formKey: 'nyckel' });
    if (!begun.ok) throw new Error('refused');
    const { base, organisations } = await openDescription(app, writer.actor, begun.value);
    expect(base?.content).toMatchObject({
      kind: 'good-example',
      title: story.title,
      sections: { situation: 'Många försvann.', whatWeLearnt: 'Börja med schemat.' },
    });
    expect(base?.content.sections).not.toHaveProperty('whatWeDid');
    expect(organisations[0]?.slug).toBe(organisation.slug);
  });

  it('is saved once however often it is sent, and anew when it says something else', async () => {
    const first = await begin({ ...story, formKey: 'nyckel' });
    expect(await begin({ ...story, formKey: 'nyckel' })).toEqual(first);
    expect(await begin({ ...story, title: 'Ett annat namn', formKey: 'nyckel' })).not.toEqual(first);
  });

  it('is told for an organisation of one’s own', async () => {
    const other = await makeOrganisation(app);
    expect(await begin({ ...story, organisation: other.slug })).toMatchObject({
      errors: { organisation: { code: 'not-a-choice' } },
    });
    const reader = await makePerson(app, { role: 'reader', scope: organisation });
    await expect(openStory(app, reader.actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openStory(app, anonymous)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('holds no identity number', async () => {
    expect(await begin({ ...story, whatWeDid: 'Vi träffade 121212-1212.' })).toMatchObject({
      errors: { whatWeDid: { code: 'identity-number' } },
    });
  });
});
