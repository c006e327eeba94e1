import { slugify } from '#src/lib/slug.ts';
import type { County, Municipality } from './municipality.ts';

const header =
  'municipality_code,municipality_name,municipality_name_short,county_code,county_name,county_name_short';
const expected = { municipalities: 290, counties: 21 };

type Line = {
  code: string;
  name: string;
  shortName: string;
  countyCode: string;
  countyName: string;
  countyShortName: string;
};

/** Reads the shipped file and throws, with the line, when a code is not text of the right length or a row is missing. */
export function parseReferenceData(csv: string): {
  counties: readonly County[];
  municipalities: readonly Municipality[];
} {
  const [first, ...rest] = csv.trim().split(/\r?\n/);
  if (first !== header) throw new Error('municipalities.csv: the header line is not the expected one');
  const lines = rest.map((line, index) => parseLine(line, index + 2));
  const counties = parseCounties(lines);
  if (lines.length !== expected.municipalities || counties.length !== expected.counties) {
    throw new Error(
      `municipalities.csv: ${lines.length} municipalities in ${counties.length} counties, not 290 in 21`,
    );
  }
  return { counties, municipalities: parseMunicipalities(lines) };
}

function parseLine(line: string, lineNumber: number): Line {
  const [code = '', name = '', shortName = '', countyCode = '', countyName = '', countyShortName = ''] =
    line.split(',');
  if (!/^\d{4}$/.test(code) || countyCode !== code.slice(0, 2) || !name || !shortName || !countyName) {
    throw new Error(`municipalities.csv, line ${lineNumber}: codes or names are not right`);
  }
  return { code, name, shortName, countyCode, countyName, countyShortName };
}

function parseCounties(lines: readonly Line[]): readonly County[] {
  const byCode = new Map(lines.map((line) => [line.countyCode, line]));
  return [...byCode.values()].map(({ countyCode, countyName, countyShortName }) => ({
    code: countyCode,
    name: countyName,
    shortName: countyShortName,
    slug: slugify(countyShortName),
    isInvented: false,
  }));
}

/** Habo and Håbo fold to the same letters: such namesakes carry their county in the slug. */
function parseMunicipalities(lines: readonly Line[]): readonly Municipality[] {
  const namesakes = Map.groupBy(lines, ({ shortName }) => slugify(shortName));
  return lines.map(({ code, countyCode, name, shortName, countyShortName }) => {
    const slug = slugify(shortName);
    const isAlone = namesakes.get(slug)?.length === 1;
    return {
      code,
      countyCode,
      name,
      shortName,
      slug: isAlone ? slug : slugify(`${shortName} ${countyShortName}`),
      settlement: null,
      isInvented: false,
    };
  });
}
