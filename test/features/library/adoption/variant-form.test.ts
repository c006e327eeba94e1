import { expect, it } from 'vitest';
import { declareUse } from '#src/features/library/adoption/adoption-service.ts';
import { variantInput } from '#src/features/library/adoption/variants/variant-input.ts';
import { openVariant, saveVariant } from '#src/features/library/adoption/variants/variant-service.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeAdoptionWorld } from './adoption-world.ts';

async function openForm(app: TestApp) {
  const world = await makeAdoptionWorld(app);
  const use = { organisation: 'hallinge-kommun', way: 'changed' as const, formKey: '' };
  const declared = await declareUse(app, world.writer.actor, world.original.slug, use);
  const variant = declared.ok ? (declared.value.variantSlug ?? '') : '';
  const address = { original: 'trappan', variant };
  return { ...world, address, page: await openVariant(app, world.writer.actor, address) };
}

const answers = (version: unknown) => ({
  version,
  title: 'Trappan i Hällinge',
  summary: 'Tre steg.',
  status: 'trial',
  team: [{ profession: 'mentor', headCount: '2' }],
  schoolYears: ['year-7', 'year-8'],
  ageTo: '16',
  fte: '0,5',
  whoMayContact: ['head-teacher'],
  differences: [{ text: 'Tre steg i stället för fem.' }],
  doDifferently: 'Fråga eleverna först.',
  contactFunction: 'Kurator',
});

describeOnEachEngine('Så gör vi', ({ app }) => {
  it('keeps what the form does not ask for, and names what is the variant’s own', async () => {
    const { writer, address, page } = await openForm(app);
    const value = variantInput.parse(answers(page.values['version']));
    const saved = await saveVariant(app, writer.actor, address, { ok: true, value, values: {} });
    expect(saved).toMatchObject({ kind: 'done', act: 'save' });
    const { base } = await openVariant(app, writer.actor, address);
    expect(base.content).toMatchObject({
      kind: 'stepped-model',
      tiers: ['remedial'],
      variantOf: 'trappan',
      status: 'trial',
      resources: { fte: 0.5 },
      target: { ageTo: 16, schoolForms: [{ form: 'compulsory-school' }] },
      differences: ['Tre steg i stället för fem.'],
      ownFields: ['summary', 'target.ageFrom', 'team', 'resources.fte'],
      sections: { description: page.followed.content.sections.description },
    });
    expect(base.marks.networkOnly).toEqual(['doDifferently']);
    expect(base.marks.answers).toEqual({ consent: 'not-applicable' });
  });

  it('gives back what was typed when somebody saved first', async () => {
    const { writer, editor, address, page } = await openForm(app);
    const value = variantInput.parse(answers(page.values['version']));
    await saveVariant(app, editor.actor, address, { ok: true, value, values: { title: 'Först' } });
    const late = await saveVariant(app, writer.actor, address, {
      ok: true,
      value,
      values: { title: 'Sedan' },
    });
    expect(late).toMatchObject({ kind: 'again', status: 409, values: { title: 'Sedan' } });
  });

  it('tells an identity number at its field', async () => {
    const { writer, address, page } = await openForm(app);
    const value = variantInput.parse({
      ...answers(page.values['version']),
      differences: [{ text: '19811228-9874' }],
    });
    const saved = await saveVariant(app, writer.actor, address, { ok: true, value, values: {} });
    expect(saved).toMatchObject({
      status: 422,
      errors: { 'differences.0.text': { code: 'identity-number' } },
    });
  });
});
