import { rendererVersion } from '#src/lib/markdown/index.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { withFiles } from '../../writing/files/files-html-text.ts';
import { listPostFiles } from '../../writing/files/post-file-queries.ts';
import { calledIn, renderPost } from '../render-post.ts';
import { listOutdatedPosts, updateRendered } from './rerender-queries.ts';

const atOnce = 200;

/** Renders anew what an older renderer made, some at a time; comes back at once until nothing is left. */
export const rerenderPostsJob: JobHandler = {
  kind: 'forum.rerender',
  everyMinutes: 24 * 60,
  async run(app) {
    const outdated = await listOutdatedPosts(app.db, rendererVersion, atOnce);
    for (const { id, md, html } of outdated) {
      const body = renderPost(md, calledIn(html));
      await updateRendered(app.db, {
        id,
        md,
        html: withFiles(body.html, id, await listPostFiles(app.db, id)),
        version: body.version,
      });
    }
    if (outdated.length < atOnce) return;
    await app.db.transaction().execute((trx) =>
      app.jobs.schedule(trx, {
        kind: 'forum.rerender',
        runAt: app.clock.now(),
        dedupeKey: 'forum.rerender',
      }),
    );
  },
};
