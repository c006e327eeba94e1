import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '#test/support/build.ts';

type Ended = { code: number; stdout: string; stderr: string };

/** Published by Skatteverket for tests; nobody holds it. */
const number = '850709-9805';

describe('portal check-text', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-text-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it('prints what it finds with UTF-16 places of the input as read, and ends well', async () => {
    const text = `\ufeff😀 Eleven\r\n${number}`;
    const { code, stdout } = await check([file('one.txt', text)]);
    const start = text.indexOf(number);
    expect({ code, findings: JSON.parse(stdout) }).toEqual({
      code: 0,
      findings: [
        { rule: 'personnummer', severity: 'block', start, end: start + number.length, text: number },
      ],
    });
  });

  it('prints an empty list for a clean text, and reads standard input', async () => {
    expect(await check(['-'], 'Vi har två kuratorer.')).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(await check([], 'Vi har två kuratorer.')).toMatchObject({ code: 0, stdout: '[]\n' });
  });

  it('prints the findings of several files by file', async () => {
    const files = [file('two.txt', 'Ring växeln.'), file('three.txt', `elev ${number}`)];
    const { stdout } = await check(files);
    expect(JSON.parse(stdout)).toMatchObject([
      { file: files[0], findings: [] },
      { file: files[1], findings: [{ rule: 'personnummer' }] },
    ]);
  });

  it('ends with 2 and says which file cannot be read or is no text', async () => {
    const missing = join(folder, 'missing.txt');
    expect(await check([missing])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${missing}: cannot be read (ENOENT).\n`,
    });
    const bytes = file('bytes.bin', Uint8Array.of(0xff, 0xfe, 0x41));
    expect(await check([bytes])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${bytes}: is not text in UTF-8.\n`,
    });
  });
});

function check(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const command = ['src/cli/portal.ts', 'check-text', ...args];
    const child = execFile(process.execPath, command, { cwd: root }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}
