import { HtmlValidate } from 'html-validate';

/** What a browser or a screen reader could stumble over; how the source is laid out is nobody's business. */
const validator = new HtmlValidate({
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
});

/** html-validate's findings, one a line: rule, place, message. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => {
    return messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`);
  });
}
