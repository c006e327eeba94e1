import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listOutdatedSections, updateSectionHtml } from './section-queries.ts';

const atOnce = 50;

/** Renders anew what an older renderer made, some at a time; comes back until nothing is left. */
export const rerenderJob: JobHandler = {
  kind: 'library.rerender',
  async run(app) {
    const outdated = await listOutdatedSections(app.db, rendererVersion, atOnce);
    const rendered = outdated.map((section) => ({ ...section, html: renderMarkdown(section.markdown) }));
    await app.db.transaction().execute(async (trx) => {
      for (const section of rendered) await updateSectionHtml(trx, section, rendererVersion);
      if (outdated.length === atOnce) {
        await app.jobs.schedule(trx, {
          kind: 'library.rerender',
          runAt: app.clock.now(),
          dedupeKey: 'library.rerender',
        });
      }
    });
  },
};
