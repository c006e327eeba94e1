import { directory } from '#src/features/network/directory-service.ts';
import { listContactPeople } from '#src/features/network/members/contact-people-service.ts';
import { messages } from '#src/i18n/index.ts';
import type { Db } from '#src/platform/app.ts';
import type { NewsSource } from '#src/platform/notices/news-source.ts';
import { choiceOf, figureAddress, figuresPath } from '../comparison/figure-address.ts';
import { termWords } from '../definitions/words-text.ts';
import { listRounds } from '../rounds/round-queries.ts';
import { listSubmissions } from '../submissions/submission-queries.ts';

/** A release that shows figures otherwise than an earlier one of its round: told to those who handed in to it. No figure is named. */
export const correctedFiguresNews: NewsSource = {
  name: 'corrected-figures',
  kinds: ['figures.released'],
  async news({ db }, { subjectId, data: { corrected } }) {
    if (!Array.isArray(corrected) || corrected.length === 0) return undefined;
    const to = (await participantsIn(db, subjectId)).map((personId) => {
      return { personId, because: 'figures-corrected' as const };
    });
    return { subjectId, of: [], to };
  },
  async present({ db }, _actor, ids, lang) {
    const { corrected } = messages(lang).indicators.releases.news;
    const networks = await directory.networks(db);
    const rounds = (await listRounds(db)).filter(({ id, releasedAt }) => ids.includes(id) && releasedAt);
    return new Map(
      rounds.flatMap((round) => {
        const network = networks.find(({ id }) => id === round.networkId);
        if (!network) return [];
        const path = figureAddress(figuresPath, choiceOf({ ...round, network }));
        return [[round.id, { title: corrected(termWords(lang, round.term)), by: network.name, path }]];
      }),
    );
  },
};

/** The contact people of those whose figures are approved, and whoever handed them in; each once. */
async function participantsIn(db: Db, roundId: string): Promise<readonly string[]> {
  const approved = (await listSubmissions(db, [roundId])).filter(({ state }) => state === 'approved');
  const contacts = await Promise.all(
    approved.map(({ organisationId }) => listContactPeople(db, organisationId)),
  );
  const writers = approved.flatMap(({ submittedBy }) => submittedBy ?? []);
  return [...new Set([...contacts.flat().map(({ personId }) => personId), ...writers])];
}
