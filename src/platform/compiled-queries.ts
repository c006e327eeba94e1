import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './app.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Stands in the compiled query where a call puts its value. */
class Hole {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is built and compiled once for each kind of database and answers with its rows; a call only puts in its
 * values. For what runs with every request or every post: to build a query takes longer than to answer it. Its form may
 * not hang on the values, which `build` only passes on.
 */
export function compiledOnce<V extends Values, Row>(
  build: (db: Db, values: V) => Compilable<Row>,
): (db: Db, values: V) => Promise<Row[]> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();

  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, holes as V).compile();
    compiled.set(adapter, query);
    const parameters = query.parameters.map((one) => (one instanceof Hole ? values[one.name] : one));
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}

const holes = new Proxy({}, { get: (_, name) => new Hole(String(name)) });
