import { expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { orUnavailable } from './or-unavailable.ts';

it('gives the answer, or nothing while there is no index', async () => {
  expect(await orUnavailable(Promise.resolve('hits'))).toBe('hits');
  expect(await orUnavailable(Promise.reject(new DomainError('unavailable')))).toBeUndefined();
});

it('lets every other error pass', async () => {
  await expect(orUnavailable(Promise.reject(new DomainError('rate-limited')))).rejects.toThrow(
    'rate-limited',
  );
  await expect(orUnavailable(Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
});
