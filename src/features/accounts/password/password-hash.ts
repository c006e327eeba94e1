import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#src/platform/errors.ts';

/** OWASP's parameters for argon2id: 19 MiB, two passes, about 90 ms. May be raised; a hash made with less is renewed at sign-in. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const mostAtOnce = 4;
const longestQueue = 40;

let running = 0;
const waiting: (() => void)[] = [];

/** The password as a PHC string with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/** Whether the password fits; without a stored one the same work is done in vain, so that time tells nothing (S-6.3.8). */
export async function fitsPassword(phc: string | undefined, password: string): Promise<boolean> {
  const fits = await inTurn(async () => verify(phc ?? (await dummy()), password));
  return phc !== undefined && fits;
}

/** Whether the stored string was made with other parameters than today's. */
export function isOutdated(phc: string): boolean {
  const { memoryCost: m, timeCost: t, parallelism: p } = cost;
  return !phc.startsWith(`$argon2id$v=19$m=${m},t=${t},p=${p}$`);
}

let dummyHash: Promise<string> | undefined;
function dummy(): Promise<string> {
  dummyHash ??= hash('nobody has this password', cost);
  return dummyHash;
}

/** At most four hashes at a time, and a short queue: sign-in must not take the processor from the readers (S-11.4.2). */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= longestQueue) throw new DomainError('unavailable');
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
