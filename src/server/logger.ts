import { type DestinationStream, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '#src/platform/config.ts';
import { errorText, loggedError } from '#src/platform/error-text.ts';
import type { Logger } from '#src/platform/logger.ts';

/** JSON lines with UTC times on stderr (stdout is for results). JSON escapes line breaks and terminal codes in values. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const log = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      serializers: { error: toLogged, err: toLogged },
      redact: { paths: secretPaths, remove: true },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  return {
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}

/** Short texts about errors have been made fit for people already. */
function toLogged(error: unknown) {
  return typeof error === 'string' ? error : (loggedError(error) ?? errorText(error));
}

const secretNames = ['password', 'token', 'cookie', 'authorization', 'secret', 'email'];
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`]);
