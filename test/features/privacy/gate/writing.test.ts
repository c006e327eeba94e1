import { beforeEach, expect, it } from 'vitest';
import { askForApproval } from '#src/features/library/approvals/request-service.ts';
import { openStep } from '#src/features/library/editor/editor-service.ts';
import { saveStep } from '#src/features/library/editor/steps/save-step-service.ts';
import { publishEntry, reviseEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import {
  publishDescription,
  submitDescription,
} from '#src/features/library/publishing/publication-service.ts';
import { scheduleDescription } from '#src/features/library/publishing/schedule/schedule-service.ts';
import { answerReview } from '#src/features/library/review/answer-service.ts';
import {
  answerComment,
  openComments,
  writeComment,
} from '#src/features/library/review/comments/comment-service.ts';
import { reviewAnswerInput, toReviewAnswer } from '#src/features/library/review/review-input.ts';
import { askReview, assignReview, openReview } from '#src/features/library/review/review-service.ts';
import { system, withConfirmed } from '#src/platform/access/actor.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent, makePublishedEntry } from '../../library/library-factory.ts';

const personal = 'Ring mig på 070-123 45 67 i kväll.';

const digestsIn = (errors: FieldErrors) =>
  new Set(Object.values(errors).flatMap(({ findings = [] }) => findings.map(({ digest }) => digest)));
const codesOf = (outcome: { ok: true } | { ok: false; errors: FieldErrors }) =>
  outcome.ok ? [] : Object.values(outcome.errors).map(({ code }) => code);

describeOnSqlite('What is written of an entry', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;
  let editor: MadePerson;
  let slug: string;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    editor = await makePerson(app, { role: 'editor', scope: organisation });
    const saved = await saveDraft(app, editor.actor, { content: describedContent(organisation.slug) });
    slug = saved.ok ? saved.value.slug : '';
  });

  const step = () => ({ slug, step: 'erfarenheter', lang: 'sv' as const });
  const send = async (text: string, sent: { isByScript?: boolean; actor?: typeof editor.actor } = {}) => {
    const { actor = editor.actor, isByScript = false } = sent;
    const page = await openStep(app, actor, step());
    const { values, version, seen, formKey } = page;
    const fields = { ...values, version, seen, formKey, doDifferently: text };
    const entries = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as const),
    );
    return saveStep(app, actor, step(), { entries, rows: undefined, isByScript });
  };
  const published = async () => publishDescription(app, editor.actor, slug);

  it('is saved by the script while one writes, and asked about when the step is sent', async () => {
    expect((await send(personal, { isByScript: true })).errors).toEqual({});
    const { errors } = await send(personal);
    expect(errors).toMatchObject({ doDifferently: { code: 'look-again' } });
    const actor = withConfirmed(editor.actor, digestsIn(errors));
    expect((await send(personal, { actor })).errors).toEqual({});
    expect(await published()).toMatchObject({ ok: true });
  });

  it('P3 is not saved by the script with an identity number in it', async () => {
    const { errors } = await send('Eleven 850709-9805.', { isByScript: true });
    expect(errors).toMatchObject({ doDifferently: { code: 'identity-number' } });
    const { base } = await openStep(app, editor.actor, step());
    expect(JSON.stringify(base.content)).not.toContain('9805');
  });

  it('is asked about before it is handed on, whichever way, when only the script has saved it', async () => {
    await send(personal, { isByScript: true });
    const { version } = await openStep(app, editor.actor, step());
    const ways = {
      publish: published(),
      submit: submitDescription(app, editor.actor, slug),
      schedule: scheduleDescription(app, editor.actor, slug, { day: '2027-01-04', hour: '08', version }),
      approval: askForApproval(app, editor.actor, slug, {
        kind: 'boss',
        function: 'skolchef',
        eMail: 'skolchef@hallinge.example',
        message: '',
      }),
    };
    for (const [way, outcome] of Object.entries(ways))
      expect(codesOf(await outcome), way).toEqual(['look-again']);
  });

  it('is revised without a question about what stands', async () => {
    const content = { ...describedContent(organisation.slug), sections: { doDifferently: personal } };
    const { entryId } = await makePublishedEntry(app, { content }, system);
    expect((await reviseEntry(app, editor.actor, entryId)).content.sections.doDifferently).toBe(personal);
    expect(codesOf(await publishEntry(app, editor.actor, { entryId }))).toEqual(['look-again']);
  });

  it('asks whoever comments and whoever answers', async () => {
    const outcome = await published();
    if (outcome.ok) slug = outcome.value;
    const say = (body: string) =>
      writeComment(app, editor.actor, slug, { ok: true, value: { kind: 'reader', body } });
    expect(codesOf(await say(personal))).toEqual(['look-again']);
    await say('Hur gör ni på somrarna?');
    const [thread] = (await openComments(app, editor.actor, slug)).threads;
    const value = { comment: thread?.id ?? '', body: personal };
    expect(codesOf(await answerComment(app, editor.actor, slug, { ok: true, value }))).toEqual([
      'look-again',
    ]);
  });

  it('asks whoever reviews', async () => {
    const other = await makeOrganisation(app, { network, name: 'Norrbruks kommun' });
    const reviewer = await makePerson(app, { scope: other });
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const sections = { whatWorked: 'A.', doDifferently: 'B.', conditions: 'C.', experiences: 'D.' };
    const sources = [{ key: 'own', title: 'Egen', kind: 'own-description' as const, date: '2026-11-16' }];
    const content = { ...describedContent(organisation.slug), sections, sources };
    const marks = { answers: { evaluations: 'missing' as const } };
    const made = await makePublishedEntry(app, { content, marks }, editor.actor);
    await askReview(app, editor.actor, made.slug);
    await assignReview(app, coordinator.actor, made.slug, { reviewer: reviewer.id });
    const { entry } = await openReview(app, reviewer.actor, made.slug);
    const typed = reviewAnswerInput.parse({ revision: entry.revision.id, act: 'save', note: personal });
    const answer = await answerReview(app, reviewer.actor, made.slug, toReviewAnswer(typed));
    expect(codesOf(answer)).toEqual(['look-again']);
  });
});
