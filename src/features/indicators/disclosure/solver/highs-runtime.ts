import loadHighs from 'highs';

export type HighsRuntime = Awaited<ReturnType<typeof loadHighs>>;
export type HighsModel = ReturnType<HighsRuntime['createModel']>;

let loading: Promise<HighsRuntime> | undefined;

/** HiGHS, loaded once a thread: 3.5 MB of WebAssembly that stays in memory as long as the thread lives. */
export function highsRuntime(): Promise<HighsRuntime> {
  loading ??= loadHighs();
  return loading;
}
