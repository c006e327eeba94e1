import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readDecisionBasis } from '#src/features/decision-basis/decision-basis-service.ts';
import { decisionBasisParts, partsAsMarkdown } from '#src/features/decision-basis/decision-basis-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import { result } from '../output.ts';
import { withApp } from '../with-app.ts';

const page = new URL('../../../content/pages/underlag.md', import.meta.url);
const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** `portal granska`: named in the language of those who ask for it. */
export function addDecisionBasis(program: Command): void {
  program
    .command('granska')
    .description('print the whole basis for a decision, with the numbers of today, as one Markdown document')
    .action(() =>
      withApp(async ({ app }) => {
        const { document } = messages('sv').decisionBasis;
        const basis = await readDecisionBasis(app);
        const editorial = (await readFile(page, 'utf8')).replace(frontMatter, '').trim();
        const generated = partsAsMarkdown(decisionBasisParts(basis, 'sv'));
        const made = document.made(formatDate(basis.at, 'sv'));
        result(`# ${document.title}\n\n${made}\n\n${editorial}\n\n${generated}`);
      }),
    );
}
