import { execFile } from 'node:child_process';
import { root } from '#test/support/build.ts';

export type Ended = { code: number; stdout: string; stderr: string };

/** Runs `portal disclosure audit` or `protect` on a file; `-` reads what is given as `stdin`. */
export function runDisclosure(
  command: 'audit' | 'protect',
  [file, ...more]: readonly [file: string, ...more: string[]],
  stdin = '',
): Promise<Ended> {
  return new Promise((resolve) => {
    const args = ['src/cli/portal.ts', 'disclosure', command, file, ...more];
    const child = execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
    child.stdin?.end(stdin);
  });
}
