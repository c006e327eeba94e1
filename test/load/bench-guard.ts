import { checkText } from '#src/features/privacy/guard/check-text.ts';
import { readCases } from '../features/privacy/corpus/score.ts';

const size = 100_000;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 10);

/** What could make a careless reader of text slow, repeated without end; and the corpus, which is what people write. */
const pieces: Readonly<Record<string, string>> = {
  corpus: readCases('developed')
    .map(({ text }) => text)
    .join('\n\n'),
  digit: '1',
  'digits apart': '1 ',
  'two digits': '12 ',
  'identity number': '850709-9805 ',
  'wrong number': '850709-9806 ',
  'split number': '850709-\n',
  'letter and digit': 'a\n1',
  telephone: '070-174 06 05 ',
  'open tag': '<a',
  'open bracket': '(0',
  reference: '&#1;',
  mark: '_a',
  space: ' ',
  accent: 'a\u0301\u0301',
  unseen: '\u200b',
  'half a pair': '\ud800',
  address: 'a.b@c.se ',
  sign: '@',
  names: 'Kalle ',
  pupils: 'Kalle i 8B. ',
  cases: 'en pojke i åk 5 med autism på Åslunda skola ',
  counts: '3 elever på Åslunda skola. ',
};

/** `npm run bench:guard`: milliseconds of processor and of wall that the guard takes for 100 kB of anything. JSON on stdout. */
const measured = Object.entries(pieces).map(([name, piece]) => {
  const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  return { text: name, ...leastOf(() => checkText(text)) };
});
const slowest = measured.reduce((one, other) => (other.wallMs > one.wallMs ? other : one));
process.stdout.write(
  `${JSON.stringify({ characters: size, rounds, goalMs: 100, slowest, measured }, null, 2)}\n`,
);

/** The least of several runs, which is what the work itself takes. */
function leastOf(work: () => unknown): { cpuMs: number; wallMs: number } {
  const runs = Array.from({ length: rounds }, () => {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    work();
    const { user, system } = process.cpuUsage(cpu);
    return { cpuMs: (user + system) / 1000, wallMs: performance.now() - wall };
  });
  const least = (of: 'cpuMs' | 'wallMs') => Math.round(Math.min(...runs.map((run) => run[of])) * 10) / 10;
  return { cpuMs: least('cpuMs'), wallMs: least('wallMs') };
}
