import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readForm } from './form-input.ts';

type Fields = readonly (readonly [string, string])[];

function sent(fields: Fields): Request {
  return new Request('http://127.0.0.1/x', {
    method: 'POST',
    body: new URLSearchParams(fields.map(([...f]) => f)),
  });
}
const read = <S extends z.ZodObject>(fields: Fields, schema: S) => readForm(sent(fields), schema);

const schema = z.strictObject({
  title: z.string().min(1).max(10),
  note: z.string().optional(),
  kind: z.enum(['method', 'team']),
  years: z.array(z.enum(['f-3', '4-6'])).default([]),
  count: z.coerce.number().int().optional(),
  team: z.array(z.strictObject({ profession: z.string().min(1), share: z.string().optional() })).default([]),
});
const good: Fields = [
  ['title', 'Namn'],
  ['kind', 'team'],
];

describe('a form', () => {
  test('is read as its schema says', async () => {
    const fields: Fields = [
      ...good,
      ['years', 'f-3'],
      ['years', '4-6'],
      ['note', ''],
      ['team.0.profession', 'Kurator'],
    ];
    const form = await read(fields, schema);
    expect(form).toMatchObject({
      ok: true,
      value: { title: 'Namn', kind: 'team', years: ['f-3', '4-6'], team: [{ profession: 'Kurator' }] },
    });
    expect(form.ok && form.value.note).toBeUndefined();
  });

  test('is refused with an identity number in any field; of what is far too long the beginning is looked at', async () => {
    const number = '850709-9805';
    const blocked = { code: 'identity-number' };
    const form = await read([...good, ['note', number], ['count', number]], schema);
    expect(form).toMatchObject({ ok: false, errors: { note: blocked, count: blocked } });
    const title = async (typed: string) =>
      read(
        [
          ['kind', 'team'],
          ['title', typed],
        ],
        schema,
      );
    expect(await title(`${number} ${'x'.repeat(3000)}`)).toMatchObject({ errors: { title: blocked } });
    expect(await title(`${'x'.repeat(3000)} ${number}`)).toMatchObject({
      errors: { title: { code: 'too-long' } },
    });
  });

  test('a single check box is a list too', async () => {
    expect(await read([...good, ['years', 'f-3']], schema)).toMatchObject({ value: { years: ['f-3'] } });
  });

  test('text comes composed, with one kind of line break', async () => {
    const form = await read([...good, ['note', 'a\u030A\r\n\0b']], schema);
    expect(form).toMatchObject({ ok: true, value: { note: 'å\nb' } });
  });

  test('every fault has a code that says what to do, and what was typed comes back', async () => {
    const form = await read(
      [
        ['title', 'Alldeles för långt'],
        ['kind', ''],
        ['years', 'x'],
        ['count', 'tre'],
      ],
      schema,
    );
    expect(form).toMatchObject({
      ok: false,
      errors: {
        title: { code: 'too-long', values: { max: 10 } },
        kind: { code: 'required' },
        years: { code: 'not-a-choice' },
        count: { code: 'invalid-number' },
      },
      values: { title: 'Alldeles för långt', years: ['x'], count: 'tre' },
    });
  });

  test('S-15.3.3 a field that the form does not have is refused', async () => {
    for (const name of [
      'role',
      'id',
      'author_id',
      'constructor',
      '__proto__',
      'toString',
      'a.b.c',
      'team.0.role',
    ]) {
      const form = await read([...good, ['team.0.profession', 'x'], [name, 'admin']], schema);
      expect(form.ok, name).toBe(false);
    }
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  test.each([
    'constructor.prototype.q',
    'toString.q',
    'team.constructor.prototype.q',
    'team.length',
    'team.0.constructor.prototype.q',
    'title.q',
    'kind.constructor.prototype.q',
    'years.0.q',
    'team',
    'years.length',
  ])('S-1.3.2 the name %s reaches nothing that objects share, and is refused', async (name) => {
    const rows: Fields = [['team.0.profession', 'x']];
    for (const fields of [
      [[name, '4000000000'] as const, ...good, ...rows],
      [...good, ...rows, [name, '4000000000'] as const],
    ]) {
      expect(await read(fields, schema)).toMatchObject({ ok: false });
    }
    for (const shared of [{}, [], '', () => {}]) expect(shared).not.toHaveProperty('q');
  });

  test('S-15.3.7 a field sent twice is refused', async () => {
    const form = await read([...good, ['title', 'Annat']], schema);
    expect(form).toMatchObject({
      ok: false,
      errors: { title: { code: 'invalid' } },
      values: { title: 'Namn' },
    });
  });

  test('rows without a word fall away, and the rest is numbered on', async () => {
    const fields: Fields = [
      ...good,
      ['team.0.profession', ' '],
      ['team.0.share', ''],
      ['team.4.profession', 'Kurator'],
    ];
    expect(await read(fields, schema)).toMatchObject({
      value: { team: [{ profession: 'Kurator' }] },
      values: { 'team.0.profession': 'Kurator' },
    });
  });

  test('the buttons add and take away rows without a word of blame', async () => {
    const rows: Fields = [
      ['team.0.profession', 'A'],
      ['team.1.profession', 'B'],
      ['team.1.share', '50'],
    ];
    const added = await read([...rows, ['rows', 'team:add']], schema);
    expect(added).toMatchObject({ ok: false, rowsChanged: true, errors: {} });
    expect(added.values).toMatchObject({ 'team.2.profession': '', 'team.2.share': '' });
    const removed = await read([...rows, ['rows', 'team:remove:0']], schema);
    expect(removed.values).toEqual({ 'team.0.profession': 'B', 'team.0.share': '50' });
  });

  test('whatever is sent, a form is read or refused, and shows only strings again', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        'title',
        'kind',
        'years',
        'team.0.profession',
        'team.9.share',
        'rows',
        '__proto__',
        'constructor.prototype.q',
        'team.length',
        'title.q',
        'team',
        'form',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 20 }))),
        async (fields) => {
          const form = await read(fields, schema);
          expect(
            Object.values(form.values)
              .flat()
              .every((value) => typeof value === 'string'),
          ).toBe(true);
          if (form.ok) expect(schema.safeParse(form.value).success).toBe(true);
        },
      ),
    );
  });
});
