import { DomainError } from '#src/platform/errors.ts';

export type FormEntry = readonly [name: string, value: string | File];
/** `rows` is the button of a repeated group that sent the form. */
export type FormEntries = { entries: readonly FormEntry[]; rows: string | undefined };

const mostFields = 5000;
const plainName = /^[a-zA-Z][\w-]*(?:\.(?:\d{1,3}|[a-zA-Z][\w-]*)){0,5}$/;
const known = new WeakMap<Request, FormEntries>();

/** The fields of a form in their order, read once per request; a name that no form of ours has becomes `form`. */
export async function readEntries(request: Request): Promise<FormEntries> {
  const before = known.get(request);
  if (before) return before;
  const all = [...(await formData(request))].slice(0, mostFields);
  const rows = all.find(([name]) => name === 'rows')?.[1];
  const read = {
    entries: all.filter(([name]) => name !== 'rows').map(normal),
    rows: typeof rows === 'string' ? rows : undefined,
  };
  known.set(request, read);
  return read;
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
  return [plain, typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n') : value];
}
