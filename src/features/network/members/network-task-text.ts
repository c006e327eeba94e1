import { type Lang, messages } from '#src/i18n/index.ts';

/** What the row of a person who asks says. */
export function membershipRequestWords(lang: Lang, names: { person: string; organisation: string }) {
  const t = messages(lang).network.desk;
  return {
    title: t.membershipRequest(names.person, names.organisation),
    action: t.membershipRequestAction,
  };
}

/** What the row of an organisation without contact person says. */
export function vacancyWords(lang: Lang, organisation: string) {
  const t = messages(lang).network.desk;
  return { title: t.vacancy(organisation), action: t.vacancyAction };
}

/** What the row of a portal without any network says. */
export function firstNetworkWords(lang: Lang) {
  const t = messages(lang).network.desk;
  return { title: t.firstNetwork, action: t.firstNetworkAction };
}

/** What the row of a network that nobody coordinates says. */
export function uncoordinatedWords(lang: Lang, network: string) {
  const t = messages(lang).network.desk;
  return { title: t.uncoordinated(network), action: t.uncoordinatedAction };
}
