import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { readBody } from './request-body.ts';

const megabyte = 1024 * 1024;
const file = { 'content-type': 'Multipart/Form-Data; boundary=x', cookie: 'sid=x' };
const answers: EventEmitter[] = [];

function send(size: number, headers: Record<string, string> = {}) {
  const answer = new EventEmitter();
  answers.push(answer);
  const request = Object.assign(Readable.from([Buffer.alloc(size / 2), Buffer.alloc(size / 2)]), { headers });
  return readBody(request as unknown as IncomingMessage, answer as ServerResponse);
}
const endAnswers = () => {
  for (const answer of answers.splice(0)) answer.emit('close');
};

afterEach(endAnswers);

describe('the body of a request', () => {
  test('is read whole', async () => {
    expect(await send(1000)).toEqual({ body: Buffer.alloc(1000) });
  });

  test('is larger where a signed-in person sends files', async () => {
    expect(await send(15 * megabyte, file)).toHaveProperty('body');
    const { cookie: _, ...anonymous } = file;
    for (const body of [send(2 * megabyte), send(2 * megabyte, anonymous), send(17 * megabyte, file)]) {
      expect(await body).toMatchObject({ refused: { status: 413 } });
    }
  });

  test('S-2.4.1 shares a bounded part of the memory: the rest is told to come back, and room is given back', async () => {
    for (let sent = 0; sent < 2; sent += 1) expect(await send(15 * megabyte, file)).toHaveProperty('body');
    expect(await send(15 * megabyte, file)).toMatchObject({ refused: { status: 503 } });
    expect(await send(1000), 'a small form still finds room').toHaveProperty('body');
    endAnswers();
    expect(await send(15 * megabyte, file)).toHaveProperty('body');
  });
});
