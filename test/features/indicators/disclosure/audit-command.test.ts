import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '#test/support/build.ts';

const lonely = {
  policy: { T: 5 },
  unknowns: [
    { id: 'girls', min: 0, max: 40, true: 3 },
    { id: 'boys', min: 0, max: 41, true: 14 },
  ],
  published: [
    { terms: { boys: 1 }, op: '=', value: 14 },
    { terms: { girls: 1, boys: 1 }, op: '=', value: 17 },
  ],
  attackers: [],
  sensitive: [{ terms: { girls: 1 }, max: 40 }],
};

describe('portal disclosure audit', () => {
  it('prints the verdict with what speaks against a release, and ends well', async () => {
    const { code, stdout } = await audit(JSON.stringify(lonely));
    expect({ code, verdict: JSON.parse(stdout) }).toEqual({
      code: 0,
      verdict: {
        verdict: 'refuse',
        violations: [{ attacker: 'public', quantity: { girls: 1 }, interval: [3, 3], rule: 'low' }],
      },
    });
  });

  it('names the field of what it cannot judge', async () => {
    const wrong = { ...lonely, sensitive: [{ terms: { grils: 1 } }] };
    const { code, stdout, stderr } = await audit(JSON.stringify(wrong));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('sensitive[0].terms.grils');
  });

  it('takes no key for anything but a name', async () => {
    const { code, stderr } = await audit('{"unknowns":[{"__proto__":{}}]}');
    expect(code).toBe(2);
    expect(stderr).toContain('__proto__');
  });
});

function audit(json: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const args = ['src/cli/portal.ts', 'disclosure', 'audit', '-'];
    const child = execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
    child.stdin?.end(json);
  });
}
