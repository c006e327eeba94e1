/** Structured log lines; never personal data, secrets, bodies or cookies. */
type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;
export type Logger = { debug: Write; info: Write; warn: Write; error: Write };
