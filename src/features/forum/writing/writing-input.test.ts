import { expect, it } from 'vitest';
import { z } from 'zod';
import { threadInput } from './writing-input.ts';

it('What is missing in a thread that is begun is told in the order of its form', () => {
  const { error } = threadInput.safeParse({ title: '', body: '', category: '' });
  const missing = z.flattenError(error ?? new z.ZodError([])).fieldErrors;
  expect(Object.keys(missing)).toEqual(['title', 'kind', 'category', 'body']);
});
