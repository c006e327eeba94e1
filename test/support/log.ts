import type { Logger } from '#src/platform/logger.ts';

export type LogLine = {
  level: keyof Logger;
  message: string;
  fields: Readonly<Record<string, unknown>>;
};
export type KeptLog = Logger & { lines: LogLine[] };

/** Writes nothing; keeps the lines so that a test can say what was logged and what must never be. */
export function keepLog(): KeptLog {
  const lines: LogLine[] = [];
  const keep = (level: keyof Logger) => (fields: LogLine['fields'], message: string) => {
    lines.push({ level, message, fields });
  };
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}
