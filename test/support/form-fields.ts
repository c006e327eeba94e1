/** What a form sends as it stands, and which of its fields hold free text, the longest kind first. */
export type PageForm = { values: Readonly<Record<string, string>>; texts: readonly string[] };

const textTypes = new Set(['text', 'search', 'email', 'url', 'tel', 'textarea']);

/** The first form of the page that is sent to the address; nothing without one. */
export function formAt(html: string, address: string): PageForm | undefined {
  const forms = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((one) => attributeOf(one, 'action') === address && /method="post"/i.test(one));
  if (form === undefined) return undefined;
  const controls = [...form.matchAll(/<(input|textarea|select)\b[^>]*>(?:[\s\S]*?<\/\1>)?/g)];
  const read = controls
    .map(([control, tag]) => readControl(control, tag ?? ''))
    .filter(({ name }) => name !== '');
  const values = Object.fromEntries(read.toReversed().map(({ name, value }) => [name, value]));
  const texts = read.filter(({ kind }) => textTypes.has(kind));
  const { true: long = [], false: short = [] } = Object.groupBy(
    texts,
    ({ kind }) => `${kind === 'textarea'}`,
  );
  return { values, texts: [...long, ...short].map(({ name }) => name) };
}

function readControl(control: string, tag: string) {
  const name = attributeOf(control, 'name') ?? '';
  const kind = tag === 'input' ? (attributeOf(control, 'type') ?? 'text') : tag;
  return { name, kind, value: sentAs(control, kind) };
}

/** What stands there; of choices the first. */
function sentAs(control: string, kind: string): string {
  if (kind === 'textarea') return decode(/>([\s\S]*)<\/textarea>/.exec(control)?.[1] ?? '');
  if (kind !== 'select') return attributeOf(control, 'value') ?? '';
  const options = [...control.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
  const chosen = options.find((option) => /\sselected\b/.test(option) && attributeOf(option, 'value'));
  return attributeOf(chosen ?? options.find((option) => attributeOf(option, 'value')) ?? '', 'value') ?? '';
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
}

const signs: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#39': "'",
  '#38': '&',
  lt: '<',
  gt: '>',
  amp: '&',
};
const decode = (text: string) =>
  text.replace(/&(quot|#34|#39|#38|lt|gt|amp);/g, (_, name: string) => signs[name] ?? '');
