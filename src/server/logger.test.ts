import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

function written(log: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  log(createLogger('info', { write: (line) => lines.push(line) }));
  return lines;
}

test('S-16.2.5 a value with line breaks and terminal codes stays one line', () => {
  const lines = written((logger) => logger.info({ path: '/a\nb\u001b[31m' }, 'request'));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
});

test('S-16.2.5 secrets never reach the log', () => {
  const lines = written((logger) => logger.warn({ password: 'kanarie', user: { token: 'kanarie' } }, 'oops'));
  expect(lines.join()).not.toContain('kanarie');
});

test('S-16.2.5 an error tells what broke, not about whom', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (e_mail)=(kanarie@hallinge.example) already exists.',
    parameters: ['kanarie@hallinge.example'],
  });
  const error = new TypeError('no property on "kanarie@hallinge.example", 850709-9805', { cause });
  for (const fields of [{ error }, { err: error }]) {
    const [line = ''] = written((logger) => logger.error(fields, 'failed'));
    expect(line).not.toMatch(/kanarie|9805/);
    expect(line).toContain('logger.test.ts');
    expect(line).toContain('23505');
  }
});

test('an error keeps its stack', () => {
  const [line] = written((logger) => logger.error({ error: new Error('broken') }, 'failed'));
  expect(JSON.parse(line ?? '')).toMatchObject({ level: 50, msg: 'failed', error: { message: 'broken' } });
});
