import { beforeEach, expect, it } from 'vitest';
import { withConfirmed } from '#src/platform/access/actor.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { docx, xlsx } from '#test/support/documents/office.ts';
import { pdf } from '#test/support/documents/pdf.ts';
import { type MaterialWorld, makeMaterialWorld } from '../../library/materials/material-world.ts';

const personal = 'Ring mig på 070-123 45 67 i kväll.';
const hidden = [
  { name: 'A', rows: [['Möten']] },
  { name: 'B', rows: [[personal]], isHidden: true },
];

describeOnEachEngine('A file with something to look at again', ({ app }) => {
  let world: MaterialWorld;
  beforeEach(async () => {
    world = await makeMaterialWorld(app);
  });

  const errorsOf = ({ outcome }: Awaited<ReturnType<MaterialWorld['file']>>): FieldErrors =>
    outcome === 'conflict' || outcome.ok ? {} : outcome.errors;
  const digestsIn = (errors: FieldErrors) =>
    new Set(Object.values(errors).flatMap(({ findings = [] }) => findings.map(({ digest }) => digest)));

  it.each([
    ['the text of a pdf', 'a.pdf', pdf({ pages: [personal] })],
    ['a comment', 'a.docx', docx({ comment: personal })],
    ['its properties', 'a.docx', docx({ title: personal })],
    ['a hidden sheet', 'a.xlsx', xlsx(hidden)],
    ['its name', 'Ring 070-123 45 67.docx', docx()],
  ])('P2 asks about %s, and keeps the file so that it need not be chosen again', async (_, name, content) => {
    const asked = await world.file({ name, content });
    const { upload } = errorsOf(asked);
    expect(upload).toMatchObject({
      code: 'look-again',
      findings: [{ rule: 'phone', words: '070-123 45 67' }],
    });
    expect(await world.titles()).toEqual([]);
    const { writer } = world.people;
    const id = asked.file?.id ?? '';
    expect(errorsOf(await world.file(null, { file: id })).upload?.code).toBe('look-again');
    const looked = withConfirmed(writer.actor, digestsIn(errorsOf(asked)));
    expect(await world.file(null, { file: id }, looked)).toMatchObject({ outcome: { ok: true } });
    expect(await world.titles()).toEqual(['Samtalsmall']);
  });

  it('is met by nobody else until its author has looked', async () => {
    const { file } = await world.file({ name: 'a.docx', content: docx({ text: [personal] }) });
    for (const actor of [world.people.neighbour.actor, world.people.contact.actor]) {
      const met = await world.meets(actor, file?.lineageId ?? '', 'a.docx');
      expect(met).toBe('not-found');
    }
  });

  it('P4 is not kept at all when it holds an identity number too', async () => {
    const asked = await world.file({ name: 'a.docx', content: docx({ text: [`${personal} 850709-9805`] }) });
    expect(errorsOf(asked).upload?.code).toBe('file-identity-number');
    expect(asked.file).toBeUndefined();
    expect(await app.db.selectFrom('file_text').selectAll().execute()).toEqual([]);
  });
});
