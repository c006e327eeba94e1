import { isDigest } from '#src/features/privacy/shown-findings.ts';
import { DomainError } from '#src/platform/errors.ts';

export type FormEntry = readonly [name: string, value: string | File];
export type FormEntries = {
  entries: readonly FormEntry[];
  /** The button of a repeated group that sent the form. */
  rows: string | undefined;
  /** Digests of the places that its author says to have looked at (`features/privacy/FormFindings.astro`). */
  confirmed: ReadonlySet<string>;
};

const mostFields = 5000;
const mostConfirmed = 1000;
/** Belongs to the frame of every form, not to what one asks for: schemas do not know them. */
const frameNames: ReadonlySet<string> = new Set(['rows', 'granskad']);
const plainName = /^[a-zA-Z][\w-]*(?:\.(?:\d{1,3}|[a-zA-Z][\w-]*)){0,5}$/;
const known = new WeakMap<Request, FormEntries>();

/** The fields of a form in their order, read once per request; a name that no form of ours has becomes `form`. */
export async function readEntries(request: Request): Promise<FormEntries> {
  const before = known.get(request);
  if (before) return before;
  const all = [...(await formData(request))].slice(0, mostFields);
  const rows = all.find(([name]) => name === 'rows')?.[1];
  const read = {
    entries: all.filter(([name]) => !frameNames.has(name)).map(normal),
    rows: typeof rows === 'string' ? rows : undefined,
    confirmed: confirmedIn(all),
  };
  known.set(request, read);
  return read;
}

function confirmedIn(all: readonly FormEntry[]): ReadonlySet<string> {
  const sent = all.flatMap(([name, value]) =>
    name === 'granskad' && typeof value === 'string' ? value.split(' ') : [],
  );
  return new Set(sent.filter(isDigest).slice(0, mostConfirmed));
}

/** What the form of a request says to have been looked at; nothing for what is no form. */
export async function readConfirmed(request: Request): Promise<ReadonlySet<string>> {
  if (!isForm(request)) return new Set();
  const { confirmed } = await readEntries(request);
  return confirmed;
}

function isForm({ method, headers }: Request): boolean {
  const type = headers.get('content-type') ?? '';
  return method === 'POST' && /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
}

async function formData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // another type of content, or one that ends in the middle: not something that our forms send
    if (error instanceof TypeError) throw new DomainError('conflict', {}, { cause: error });
    throw error;
  }
}

function normal([name, value]: readonly [string, string | File]): FormEntry {
  const plain = plainName.test(name) ? name : 'form';
  return [plain, typeof value === 'string' ? plainText(value) : value];
}

/** Composed, with one kind of line break, and without NUL, which a database server takes in no text. */
function plainText(value: string): string {
  return value.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
