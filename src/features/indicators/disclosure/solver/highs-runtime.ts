import loadHighs from 'highs';

export type HighsRuntime = Awaited<ReturnType<typeof loadHighs>>;
export type HighsModel = ReturnType<HighsRuntime['createModel']>;

let loading: Promise<HighsRuntime> | undefined;

/** HiGHS, loaded once a thread: 3.5 MB of WebAssembly that stays in memory as long as the thread lives. */
export function highsRuntime(): Promise<HighsRuntime> {
  loading ??= loadHighs();
  return loading;
}

const failed = new WeakSet<HighsRuntime>();

/**
 * What HiGHS answers, or `otherwise` once its memory has failed, as it does over numbers that are too far apart. Nothing is
 * asked of that instance any more; who loads HiGHS next gets another one.
 */
export function unlessFailed<T>(runtime: HighsRuntime, ask: () => T, otherwise: T): T {
  if (failed.has(runtime)) return otherwise;
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    failed.add(runtime);
    loading = undefined;
    return otherwise;
  }
}
