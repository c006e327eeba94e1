import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { isScannerUp, scanContent } from '#src/platform/scanner/virus-scanner.ts';
import { type ClamdDouble, eicar, startClamdDouble } from '#test/support/clamd-double.ts';

let clamd: ClamdDouble | undefined;
afterEach(() => clamd?.close());

const content = (text: string) => Readable.from([Buffer.from(text)]);

describe('The virus scanner', () => {
  it.each(['unix', 'tcp'] as const)('S-5.4.3 is asked over a %s socket', async (on) => {
    clamd = await startClamdDouble({ on });
    expect(await isScannerUp(clamd.address)).toBe(true);
    expect(await scanContent(clamd.address, content('en blankett'))).toBe('clean');
    expect(await scanContent(clamd.address, content(`före ${eicar} efter`))).toBe('infected');
  });

  it('gets the whole of a large file', async () => {
    clamd = await startClamdDouble();
    const pieces = Array.from({ length: 40 }, (_, at) => Buffer.alloc(65_000, at));
    expect(await scanContent(clamd.address, Readable.from(pieces))).toBe('clean');
    expect(clamd.received[0]?.equals(Buffer.concat(pieces))).toBe(true);
  });

  it('is unreachable when nobody answers, or not as agreed', async () => {
    expect(await isScannerUp('/nowhere/clamd.sock')).toBe(false);
    expect(await scanContent('/nowhere/clamd.sock', content('x'))).toBe('unreachable');
    clamd = await startClamdDouble({ reply: 'INSTREAM size limit exceeded. ERROR' });
    expect(await scanContent(clamd.address, content('x'))).toBe('unreachable');
    await clamd.close();
    expect(await scanContent(clamd.address, content('x'))).toBe('unreachable');
  });
});
