import { type Lang, messages } from '#src/i18n/index.ts';

/** What the row of an organisation that has not answered says, or of one whose answers wait for a yes. */
export function answerWords(
  lang: Lang,
  { organisation, year, isBegun }: { organisation: string; year: number; isBegun: boolean },
) {
  const { desk } = messages(lang).network.situation;
  return isBegun
    ? { title: desk.goOn(organisation, year), action: desk.goOnAction }
    : { title: desk.answer(organisation, year), action: desk.answerAction };
}

/** What the row of changes that somebody asks for says. */
export function changesWords(lang: Lang, organisation: string) {
  const { desk } = messages(lang).network.situation;
  return { title: desk.changes(organisation), action: desk.changesAction };
}
