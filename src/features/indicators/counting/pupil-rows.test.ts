import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPupilRows } from './pupil-rows.ts';

// All pupils are invented. Identity numbers are Skatteverket's test numbers, or do not add up.
const surnames = ['Ekdal', 'Älvgren', 'Bergvik', 'Öster', 'Nyholt', 'Haddad', 'Lindéus', 'Sjöland'];
const given = ['Elsa', 'Hugo', 'Maja', 'Åke', 'Fatima', 'Nils', 'Lova', 'Amir'];
const classes = ['7A', '7B', '8A', '9C'];

function pick<T>(values: readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function list(rows: number, row: (at: number) => string): string {
  return Array.from({ length: rows }, (_, at) => row(at)).join('\n');
}

function numberOf(at: number): string {
  return `201${at % 5}0${1 + (at % 9)}${10 + (at % 18)}-000${at % 10}`;
}

describe('Exports of pupils (invented, after how school systems write them)', () => {
  it.each([
    [
      'a title above, semicolons, percentages',
      `Frånvarorapport;;;;\nPeriod: 2026-08-17 - 2026-12-18;;;;\n\nKlass;Elev;Närvaro;Giltig frånvaro;Ogiltig frånvaro\n${list(
        12,
        (at) => `${pick(classes, at)};${pick(surnames, at)}, ${pick(given, at)};91,2%;6,1%;2,7%`,
      )}`,
    ],
    [
      'commas, quotation marks, minutes',
      `"Personnummer","Namn","Klass","Frånvarominuter"\n${list(5, (at) => `"${numberOf(at)}","${pick(given, at)} ${pick(surnames, at)}","7A","${at * 40}"`)}`,
    ],
    ['tabs and user names', `Användarnamn\tGrupp\tTimmar\n${list(4, (at) => `e${at}lgf0${at}\t7A\t${at}`)}`],
    [
      'given name and surname apart',
      `Förnamn;Efternamn;Åk;Ogiltig\n${list(3, (at) => `${pick(given, at)};${pick(surnames, at)};5;0`)}`,
    ],
    ['one pupil', 'Elevnamn;Frånvaro\nEkdal;12'],
    ['one identity number in a note', 'Stadium;Elever;Anm\n7-9;120;se 850709-9805\n4-6;80;'],
    [
      'numbers with the last four hidden',
      `Id;Frånvaro\n${list(6, (at) => `${numberOf(at).slice(0, 8)}-XXXX;${at}`)}`,
    ],
    ['codes in place of names', `Kod;Frånvaro\n${list(20, (at) => `AB${String(1000 + at * 37)};${at}`)}`],
    ['GUIDs', `a;b\n019dd45d-2f6e-7a3c-9d1e-850709980518;1\n019dd45d-2f6e-7a3c-9d1e-850709980519;2`],
    [
      'birthdays',
      `A;B\n${list(8, (at) => `${2010 + (at % 3)}-0${1 + ((at * 5) % 9)}-${10 + ((at * 7) % 18)};${at}`)}`,
    ],
    [
      'no names at all',
      `Klass;Kön;Erbjuden tid;Frånvaro\n${list(40, (at) => `${pick(classes, at)};${at % 3 ? 'F' : 'P'};${480 + at};${at * 2}`)}`,
    ],
    ['no titles and no names', list(40, (at) => `${pick(classes, at)}|${480 + at}|${at * 2}`)],
    [
      'own addresses',
      `Kontakt;Timmar\n${list(3, (at) => `${pick(given, at)}.${pick(surnames, at)}@elev.example;${at}`)}`,
    ],
    ['names that are in no list', list(6, (at) => `Qvaxzy${'abcdef'[at]}, Zhurkon${'abcdef'[at]};${at}`)],
  ])('are found: %s', (_, text) => {
    expect(findPupilRows(text)).not.toEqual([]);
  });

  it('are found in every encoding', () => {
    const text = `Förnamn;Tid\nÅke;1\nÖrjan;2\n`;
    const utf16 = Buffer.from(text, 'utf16le');
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), Buffer.from(text, 'latin1')]) {
      expect(signsOf(bytes)).toContain('title 1');
    }
    expect(signsOf(utf16)).toContain('title 1');
    expect(signsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toContain('title 1');
    expect(signsOf(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]))).toContain(
      'title 1',
    );
  });

  it('say which column told, and repeat no word of it', () => {
    const found = findPupilRows('Klass;Elev\n7A;Elsa Ekdal\n7A;Hugo Öster\n7B;Maja Nyholt');
    expect(found).toEqual([{ sign: 'name', column: 2 }]);
  });
});

describe('Tables of groups', () => {
  const stadia = ['F-3', '4-6', '7-9'];
  it.each([
    [
      'a row a stadium and gender',
      `skolform;stadium;kön;elever;giltig;ogiltig;minst 15\n${stadia.flatMap((stadium) => ['flickor', 'pojkar', 'alla'].map((gender) => `grundskola;${stadium};${gender};412;5,8;1,9;61`)).join('\n')}`,
    ],
    [
      'a row an indicator, school form, stadium and gender',
      `indikator;skolform;stadium;kön;antal\n${['total-15', 'total-50', 'valid-15', 'invalid-15'].flatMap((id) => stadia.flatMap((stadium) => ['girls', 'boys'].map((gender) => `${id};grundskola;${stadium};${gender};${id.length}`))).join('\n')}`,
    ],
    [
      'a row a school unit with its code',
      `Skolenhetskod;Skola;Kommun;Elever;Frånvaro\n${list(30, (at) => `${10_000_000 + at * 7919};${pick(['Bergs', 'Lunda', 'Å', 'Sofia', 'Nya '], at)}skolan ${at};Älvstad;${100 + at * 3};7,${at}`)}`,
    ],
    [
      'a row a class',
      `Klass;Årskurs;Elever;Procent\n${list(27, (at) => `${1 + Math.floor(at / 3)}${'ABC'[at % 3]};${1 + Math.floor(at / 3)};24;6,${at % 10}`)}`,
    ],
    [
      'a row a municipality and gender',
      `Kommun;Kommunkod;Kön;Antal elever\n${['Älvstad', 'Norrbruk', 'Sjöhammar', 'Kärrevik', 'Hällinge', 'Bergvalla', 'Åslunda', 'Tvärsjö', 'Lillfors', 'Skogsnäs'].flatMap((name, at) => [`${name};99${10 + at};Flickor;1${at}20`, `${name};99${10 + at};Pojkar;1${at}31`]).join('\n')}`,
    ],
    [
      'a row a school year without words',
      `Årskurs;Kön;Läsår;Antal\n${list(40, (at) => `${at % 10};${at % 20 < 10 ? 'F' : 'P'};${at < 20 ? '2024/2025' : '2025/2026'};${30 + at}`)}`,
    ],
    [
      'a row a week',
      `Vecka från;Frånvaro\n${list(40, (at) => `${new Date(Date.UTC(2024, 7, 19 + at * 7)).toISOString().slice(0, 10)};8,${at % 10}`)}`,
    ],
    ['names of those who answer for it', 'Fråga;Svar\nLämnad av;Skolkontoret\nGodkänd av;Skolchef'],
    [
      'one mailbox a municipality',
      `Kommun;Brevlåda\n${list(12, (at) => `Kommun ${at};skola@kommun-${at}.example`)}`,
    ],
    ['long decimal fractions', 'stadium;andel\n7-9;0.1234567890123456\n4-6;5.850709980512345'],
    ['nothing', ''],
  ])('pass: %s', (_, text) => {
    expect(findPupilRows(text)).toEqual([]);
  });
});

describe('Whatever the columns are called', () => {
  const cell = {
    name: (at: number) => `${pick(surnames, at)}, ${pick(given, at * 3)}`,
    given: (at: number) => pick(given, at * 5),
    number: numberOf,
    guid: (at: number) => `019dd45d-2f6e-7a3c-9d1e-8507099805${10 + at}`,
  };
  const key = fc.constantFrom(...Object.values(cell));
  const others = fc.subarray([
    (at: number) => pick(classes, at),
    (at: number) => `${at % 3 ? 'flicka' : 'pojke'}`,
    (at: number) => `${400 + at},5`,
    (at: number) => `${at * 3}`,
    () => '',
  ]);
  const spelled = fc.record({
    separator: fc.constantFrom(';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n'),
    isQuoted: fc.boolean(),
    encoding: fc.constantFrom('utf8', 'latin1', 'utf16le'),
    above: fc.constantFrom('', 'Rapport\n', 'Rapport HT 2026\n\n'),
    titles: fc.option(
      fc.array(fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{0,11}$/), { minLength: 6, maxLength: 6 }),
    ),
  });

  it('pupils are found', () => {
    fc.assert(
      fc.property(
        key,
        others,
        spelled,
        fc.nat({ max: 5 }),
        fc.integer({ min: 8, max: 60 }),
        (id, rest, how, at, rows) => {
          const columns = rest.toSpliced(at % (rest.length + 1), 0, id);
          const quote = how.isQuoted ? '"' : '';
          const write = (cells: readonly string[]) =>
            cells.map((one) => quote + one + quote).join(how.separator);
          const lines = Array.from({ length: rows }, (_, row) => write(columns.map((column) => column(row))));
          const head = how.titles ? [write(how.titles.slice(0, columns.length))] : [];
          const text = how.above + [...head, ...lines].join(how.end);
          expect(findPupilRows(Buffer.from(text, how.encoding as 'utf8'))).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('groups pass', () => {
    const dimensions = fc.subarray(
      [
        ['F-3', '4-6', '7-9'],
        ['flickor', 'pojkar', 'alla'],
        ['grundskola', 'anpassad grundskola'],
        ['HT 2025', 'VT 2026'],
      ],
      { minLength: 1 },
    );
    fc.assert(
      fc.property(
        dimensions,
        spelled,
        fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 4 }),
        (axes, how, numbers) => {
          const keys = axes.reduce<readonly (readonly string[])[]>(
            (rows, axis) => rows.flatMap((row) => axis.map((value) => [...row, value])),
            [[]],
          );
          const lines = keys.map((row, at) =>
            [...row, `${pick(numbers, at)}`, `${pick(numbers, at * 7 + 1) / 1000}`.replace('.', ',')].join(
              how.separator,
            ),
          );
          const head = how.titles
            ? [
                how.titles
                  .slice(0, axes.length + 2)
                  .map((title) => `${title}xq`)
                  .join(how.separator),
              ]
            : [];
          expect(findPupilRows(how.above + [...head, ...lines].join(how.end))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function signsOf(bytes: Uint8Array): string[] {
  return findPupilRows(bytes).map(({ sign, column }) => `${sign} ${column}`);
}
