import { describe, expect, it } from 'vitest';
import { importCycles } from './support/architecture/cycles.ts';
import { brokenArrow, brokenLayer } from './support/architecture/layers.ts';
import { readSources, type Source } from './support/architecture/sources.ts';

/** Tests may import anything; what they test may not. */
const sources = readSources('src', 'db').filter(({ path }) => !path.endsWith('.test.ts'));
const inSource = sources.filter(({ path }) => path.startsWith('src/'));
const pages = sources.filter(({ path }) => path.startsWith('src/pages/'));

/** Files over 300 lines that somebody looked at and found right as they are. */
const lookedAt: readonly string[] = ['db/migrations/0004-library.ts'];

/** Lucia reads the wall clock itself and wants a cookie's name: its keepers translate. */
const luciaKeeper = /^src\/features\/accounts\/(sessions|session-adapter)\.ts$/;

const featureCode = sources.filter(
  ({ path }) => /^src\/features\/.*\.ts$/.test(path) && !luciaKeeper.test(path),
);

/** The clock itself, what starts the process, and what runs in the visitor's browser. */
const wallClocks = /^src\/platform\/clock\.ts$|^src\/(server|cli)\/|^src\/components\/.*\.ts$|\.tsx$/;

/** Who may import a package that the rest reaches only through them. */
const keepers: Readonly<Record<string, RegExp>> = {
  kysely: /^db\/|-queries\.ts$|^src\/platform\/app\.ts$|^src\/features\/accounts\/session-adapter\.ts$/,
  'better-sqlite3':
    /^db\/|^src\/features\/search\/embedded\/|^src\/platform\/activity\/activity-database\.ts$/,
  lucia: luciaKeeper,
};

describe('Who may import whom', () => {
  it('layers point downwards: pages → server → features → platform → lib', () => {
    expect(everyImport(brokenLayer)).toEqual([]);
  });

  it('arrows between features run one way, and only to services and types', () => {
    expect(everyImport(brokenArrow)).toEqual([]);
  });

  it('nothing imports in a circle', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  for (const [name, keeper] of Object.entries(keepers)) {
    it(`${name} is imported only by ${keeper.source}`, () => {
      const broken = sources.filter(({ path, imports }) => {
        return (
          !keeper.test(path) &&
          imports.some((i) => i.specifier === name || i.specifier.startsWith(`${name}/`))
        );
      });
      expect(paths(broken)).toEqual([]);
    });
  }

  it('astro:* modules stay in pages, .astro files, content.config.ts and middleware.ts', () => {
    const allowed = /\.astro$|^src\/pages\/|^src\/(content\.config|middleware)\.ts$/;
    const broken = sources.filter(({ path, imports }) => {
      return !allowed.test(path) && imports.some(({ specifier }) => specifier.startsWith('astro:'));
    });
    expect(paths(broken)).toEqual([]);
  });

  it('rules import only rules, plain words and lib at run time', () => {
    // the privacy guard's check-text.ts is no text of a mail: it is pure
    const forbidden =
      /-(queries|service|input|(?<!guard\/check-)text)\.ts$|^(kysely|zod|node:(?!net$))|^#src\/(server|i18n)\//;
    const broken = rules().flatMap(({ path, imports }) => {
      return imports
        .filter((i) => !i.isTypeOnly && forbidden.test(i.specifier))
        .map((i) => `${path}: ${i.specifier}`);
    });
    expect(broken).toEqual([]);
  });
});

describe('What stands where', () => {
  it('sql.raw and sql.lit stay in db/', () => {
    expect(matching(inSource, /\bsql\s*\.\s*(raw|lit)\b/)).toEqual([]);
  });

  it("a feature's .ts knows no Request, Response, Astro or cookie", () => {
    expect(matching(featureCode, /\b(Request|Response|Astro|Headers|cookies?)\b/)).toEqual([]);
  });

  it('rules are synchronous and know neither clock nor chance', () => {
    expect(
      matching(rules(), /\b(await|async|Date\.now|Math\.random|randomUUID|performance)\b|new Date\(\)/),
    ).toEqual([]);
  });

  it('time is read from the clock', () => {
    const readers = inSource.filter(({ path }) => !luciaKeeper.test(path) && !wallClocks.test(path));
    expect(matching(readers, /\bDate\.now\(\)|new Date\(\)/)).toEqual([]);
  });

  it('the pages folder holds only routes', () => {
    const broken = pages.filter(({ path, code }) => {
      return (
        path.endsWith('.ts') &&
        !/export (const|async function|function) (GET|POST|PUT|PATCH|DELETE|ALL)\b/.test(code)
      );
    });
    expect(paths(broken)).toEqual([]);
  });

  it('the script of a page is at most 25 lines long', () => {
    const long = pages
      .map((page) => ({ path: page.path, lines: scriptLines(page) }))
      .filter(({ lines }) => lines > 25);
    expect(long).toEqual([]);
  });

  it('no file is over 300 lines that nobody looked at', () => {
    const long = sources.filter(
      ({ path, text }) => text.split('\n').length > 301 && !lookedAt.includes(path),
    );
    expect(paths(long)).toEqual([]);
  });

  it('no folder holds more than twenty files beside their tests', () => {
    const folders = Map.groupBy(
      inSource.filter(({ path }) => /^src\/(features|platform|server|lib)\//.test(path)),
      ({ path }) => path.slice(0, path.lastIndexOf('/')),
    );
    const full = [...folders].filter(([, files]) => files.length > 20).map(([folder]) => folder);
    expect(full).toEqual([]);
  });

  it('names are exported by name', () => {
    expect(matching(inSource, /^export default\b/m)).toEqual([]);
  });

  it('no work is left behind in a comment', () => {
    expect(sources.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe('What the policy on content forbids (S-3.4.3)', () => {
  const views = sources.filter(({ path }) => path.endsWith('.astro'));

  it('no inline style, script or handler', () => {
    expect(
      matching(views, /\sstyle=|\sis:inline\b|\bdefine:vars\b|\son(click|submit|change|input|load)=/),
    ).toEqual([]);
  });

  it('no Swedish words outside the catalogues', () => {
    expect(matching(views, /[åäöÅÄÖ]/)).toEqual([]);
  });
});

function everyImport(problem: typeof brokenLayer): string[] {
  return sources.flatMap((source) => source.imports.flatMap((imported) => problem(source, imported) ?? []));
}

function rules(): Source[] {
  return sources.filter(({ path }) => path.endsWith('-rules.ts'));
}

/** The places, one a line, where the pattern occurs outside comments. */
function matching(among: readonly Source[], pattern: RegExp): string[] {
  return among.flatMap(({ path, code }) => {
    const found = code.match(pattern);
    return found ? [`${path}: ${found[0].trim()}`] : [];
  });
}

function paths(found: readonly Source[]): string[] {
  return found.map(({ path }) => path);
}

/** The lines of a page's own logic: neither blank nor part of an import. */
function scriptLines({ path, code }: Source): number {
  const script = path.endsWith('.astro')
    ? (code.match(/^---\n(?<script>[\s\S]*?)\n---/)?.groups?.script ?? '')
    : code;
  const own = script.replaceAll(/^\s*import\s[^;]*;/gm, '');
  return own.split('\n').filter((line) => line.trim() !== '').length;
}
