import { createHash } from 'node:crypto';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Works its settings out once, where the library's own does so for every page, in as long as the page itself takes. */
class KeptSettings extends StaticConfigLoader {
  #kept: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(name: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#kept ??= super.getConfigFor(name);
    return this.#kept;
  }
}

/** What a browser or a screen reader could stumble over; how the source is laid out is nobody's business. */
const validator = new HtmlValidate(
  new KeptSettings({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'error',
      'prefer-native-element': 'off',
    },
  }),
);

const found = new Map<string, Promise<string[]>>();

/** html-validate's findings, one a line: rule, place, message. Pages that differ only in their words are read once. */
export function findHtmlFaults(html: string): Promise<string[]> {
  const mark = createHash('sha256').update(withoutWords(html)).digest('hex');
  const faults = found.get(mark) ?? readFaults(html);
  found.set(mark, faults);
  return faults;
}

/** Reading takes as long as making the page; what no rule looks at is the text, which things are named, and where links lead. */
function withoutWords(html: string): string {
  return html
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, nameInOrder())
    .replaceAll(/ (href|value|datetime)="[^"&]+"/g, ' $1="x"')
    .replaceAll(/(?<=>)[^<]+/g, (text) => text.replaceAll(/[^&"']*[\p{L}\p{N}][^&"']*/gu, 'x'));
}

/** Numbers the identifiers as they come, so that two of the same stay two of the same. */
function nameInOrder(): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `id-${names.size}`;
    names.set(id, name);
    return name;
  };
}

async function readFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => {
    return messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`);
  });
}
