import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.ts';

export type MatrixFigures = {
  rows: number;
  roles: number;
  answers: number;
  distinct: number;
  faulty: number;
};

const start = '<!-- matrix -->';
const end = '<!-- /matrix -->';

/** Puts the figures of the latest matrix run in docs/quality.md. */
export function writeFigures({ rows, roles, answers, distinct, faulty }: MatrixFigures): void {
  const path = join(root, 'docs/quality.md');
  const [before = '', rest = ''] = readFileSync(path, 'utf8').split(start);
  const after = rest.split(end)[1] ?? '';
  const table = [
    '| Latest run | |',
    '|---|---|',
    `| Date | ${new Date().toISOString().slice(0, 10)} |`,
    `| Routes and states that answer with HTML | ${rows} |`,
    `| Roles | ${roles} |`,
    `| Answers | ${answers} |`,
    `| Pages that differ, each looked at in Chromium with axe | ${distinct} |`,
    `| Pages with a finding of axe, a console message or a scroll sideways | ${faulty} |`,
  ];
  writeFileSync(path, `${before}${start}\n${table.join('\n')}\n${end}${after}`);
}
