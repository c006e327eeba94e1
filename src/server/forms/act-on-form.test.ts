import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DomainError } from '#src/platform/errors.ts';
import { orConflict } from '#src/platform/or-conflict.ts';
import { done, refused } from '#src/platform/outcome.ts';
import { actOnForm } from './act-on-form.ts';

const schema = z.strictObject({ title: z.string().min(1), note: z.string().optional() });

function pageSent(fields: Record<string, string>) {
  const request = new Request('http://127.0.0.1/x', { method: 'POST', body: new URLSearchParams(fields) });
  return { request, response: { status: 200 } };
}

describe('a page that was sent a form', () => {
  test('hands on what the act gave, beside what was asked for', async () => {
    const page = pageSent({ title: 'Namn', note: '' });
    const form = await actOnForm(page, schema, async ({ title }) => done(title.toUpperCase()));
    expect(form).toEqual({
      ok: true,
      input: { title: 'Namn' },
      value: 'NAMN',
      values: { title: 'Namn', note: '' },
    });
    expect(page.response.status).toBe(200);
  });

  test('is done when the act that returns nothing is', async () => {
    const titles: string[] = [];
    const form = await actOnForm(pageSent({ title: 'Namn' }), schema, async ({ title }) => {
      titles.push(title);
    });
    expect(form.ok).toBe(true);
    expect(titles).toEqual(['Namn']);
  });

  test('shows the form again with another row, which is no fault', async () => {
    const rows = z.strictObject({ points: z.array(z.strictObject({ text: z.string().default('') })) });
    const page = pageSent({ 'points.0.text': 'ett', rows: 'points:add' });
    const form = await actOnForm(page, rows, () => Promise.reject(new Error('acted')));
    expect(form).toMatchObject({ ok: false, errors: {}, rowsChanged: true });
    expect(form.values).toEqual({ 'points.0.text': 'ett', 'points.1.text': '' });
    expect(page.response.status).toBe(200);
  });

  test('shows the form again with 422, and never acts, when the form is wrong', async () => {
    const page = pageSent({ title: '', note: 'kvar' });
    const form = await actOnForm(page, schema, () => Promise.reject(new Error('acted')));
    expect(form).toEqual({
      ok: false,
      errors: { title: { code: 'required' } },
      hasConflict: false,
      values: { title: '', note: 'kvar' },
    });
    expect(page.response.status).toBe(422);
  });

  test('tells at once what its author would be asked about, and what is wrong with a field before that', async () => {
    const look = async () => ({ title: { code: 'look-again' }, note: { code: 'look-again' } }) as const;
    const act = () => Promise.reject(new Error('acted'));
    const form = await actOnForm(pageSent({ title: '', note: 'ord' }), schema, act, look);
    expect(form).toMatchObject({ errors: { title: { code: 'required' }, note: { code: 'look-again' } } });
    const refuse = async () => refused({ title: { code: 'taken' } });
    expect(await actOnForm(pageSent({ title: 'Upptaget' }), schema, refuse, look)).toMatchObject({
      errors: { title: { code: 'taken' }, note: { code: 'look-again' } },
    });
    const posted = await actOnForm(pageSent({ title: 'Namn' }), schema, async () => done(1), look);
    expect(posted.ok).toBe(true);
  });

  test('shows the form again with 422 when the act refuses it', async () => {
    const page = pageSent({ title: 'Upptaget' });
    const form = await actOnForm(page, schema, async () => refused({ title: { code: 'taken' } }));
    expect(form).toMatchObject({
      ok: false,
      errors: { title: { code: 'taken' } },
      values: { title: 'Upptaget' },
    });
    expect(page.response.status).toBe(422);
  });

  test('shows the form again with 409 when somebody else saved first', async () => {
    const page = pageSent({ title: 'Mitt' });
    const saved = () => Promise.reject(new DomainError('conflict'));
    const form = await actOnForm(page, schema, () => orConflict(saved()));
    expect(form).toEqual({ ok: false, errors: {}, hasConflict: true, values: { title: 'Mitt' } });
    expect(page.response.status).toBe(409);
  });

  test('lets every other error rise', async () => {
    const act = () => Promise.reject(new DomainError('forbidden'));
    await expect(actOnForm(pageSent({ title: 'Namn' }), schema, act)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
