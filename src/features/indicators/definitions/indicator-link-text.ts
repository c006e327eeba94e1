import type { LinkKind } from '#src/platform/links/link-kind.ts';
import { readIndicators, versionOf } from './indicator-service.ts';
import { wordsOf } from './words-text.ts';

/** The pages of indicators, as texts point at them; everybody may see them. */
export const indicatorLinkKind: LinkKind = {
  type: 'indicator',
  keyIn: (path) => /^\/siffror\/([a-z0-9-]{1,80})$/.exec(path)?.[1],
  async findIds(app, _actor, slugs) {
    const all = await readIndicators(app);
    return slugs.flatMap((slug) => all.find((one) => one.slug === slug)?.id ?? []);
  },
  async present(app, _actor, ids) {
    const all = await readIndicators(app);
    return new Map(
      all
        .filter(({ id }) => ids.includes(id))
        .map((one) => [one.id, { title: wordsOf('sv', versionOf(one)).name, path: `/siffror/${one.slug}` }]),
    );
  },
};
