import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Position } from '../../municipalities/background/background.ts';
import type { Network } from '../../networks/network.ts';
import { listNetworks } from '../../networks/network-queries.ts';
import type { OrganisationSummary } from '../../organisations/organisation.ts';
import { listNetworkIdsOf, listOrganisations } from '../../organisations/organisation-queries.ts';
import { type DatedResponse, listAnswers, listApproved } from '../answering/response-queries.ts';
import { listQuestions } from '../questions/question-queries.ts';
import { listRounds } from '../rounds/round-queries.ts';
import { questionsOfRound, roundBefore } from '../rounds/round-rules.ts';
import { type Answers, type AskedQuestion, askedKind, type Round } from '../situation.ts';
import { listOwnMunicipalities } from './county-queries.ts';
import { shownIn, shownQuestions } from './county-rules.ts';

/** An organisation in the picture: what it answered this year and the year before; nothing while it has not. */
export type CountyRow = {
  organisation: OrganisationSummary;
  /** A municipality's short name, else the organisation's. */
  name: string;
  /** The municipality that it is. */
  code: string | undefined;
  /** Where that lies, if it is known. */
  position: Position | undefined;
  response: DatedResponse | undefined;
  answers: Answers;
  before: Answers;
};

/** What a network's organisations answer in a year, open to all. */
export type County = {
  /** All that have asked at some time. */
  networks: readonly Network[];
  network: Network;
  /** Of the network, the newest first. */
  rounds: readonly Round[];
  round: Round;
  yearBefore: number | undefined;
  asked: readonly AskedQuestion[];
  /** In the order of the alphabet. */
  rows: readonly CountyRow[];
};

/** Which network and year to show: the first and the newest when nothing is said. */
export type CountyChoice = { network?: string | undefined; year?: number | undefined };

/** What is shown of the county, or nothing before the first round; `not-found` for a network or year that is not there. */
export async function readCounty(
  app: Pick<App, 'db'>,
  choice: CountyChoice = {},
): Promise<County | undefined> {
  const rounds = await listRounds(app.db);
  const asking = new Set(rounds.map(({ networkId }) => networkId));
  const networks = (await listNetworks(app.db)).filter(({ id }) => asking.has(id));
  const [first] = networks;
  if (!first) {
    if (choice.network !== undefined || choice.year !== undefined) throw new DomainError('not-found');
    return undefined;
  }
  const network = choice.network ? networks.find(({ slug }) => slug === choice.network) : first;
  const own = rounds.filter(({ networkId }) => networkId === network?.id);
  const round = choice.year === undefined ? own[0] : own.find(({ year }) => year === choice.year);
  if (!network || !round) throw new DomainError('not-found');
  return { networks, network, rounds: own, round, ...(await readRound(app.db, network, round, own)) };
}

async function readRound(db: Db, network: Network, round: Round, rounds: readonly Round[]) {
  const earlier = roundBefore(round, rounds);
  const responses = await listApproved(db, {
    roundIds: [round, earlier].flatMap((one) => one?.id ?? []),
  });
  const answersOf = await listAnswers(
    db,
    responses.map(({ id }) => id),
  );
  const responseOf = (organisationId: string, roundId: string | undefined) =>
    responses.find((one) => one.organisationId === organisationId && one.roundId === roundId);
  const organisations = shownIn(
    await listOrganisations(db, { networkSlug: network.slug }),
    (id) => responseOf(id, round.id) !== undefined,
  );
  const municipalities = await listOwnMunicipalities(
    db,
    organisations.filter(({ kind }) => kind === askedKind).map(({ id }) => id),
  );
  const rows = organisations.map((organisation): CountyRow => {
    const own = municipalities.get(organisation.id);
    const response = responseOf(organisation.id, round.id);
    const before = responseOf(organisation.id, earlier?.id);
    return {
      ...{ organisation, response, name: own?.name ?? organisation.name },
      ...{ code: own?.code, position: own?.position },
      answers: answersOf.get(response?.id ?? '') ?? new Map(),
      before: answersOf.get(before?.id ?? '') ?? new Map(),
    };
  });
  const questions = questionsOfRound(round, rounds, await listQuestions(db, [network.id]));
  const asked = shownQuestions(
    questions,
    rows.map(({ answers }) => answers),
  );
  return { rows, asked, yearBefore: earlier?.year };
}

/** As `readCounty`; `not-found` before the first round. */
export async function getCounty(app: Pick<App, 'db'>, choice: CountyChoice): Promise<County> {
  const county = await readCounty(app, choice);
  if (!county) throw new DomainError('not-found');
  return county;
}

/** Networks and years to choose from where not all of them have something to show. */
export type ShownChoices = Pick<County, 'networks' | 'rounds'>;

/** A question of a year with what everybody answers to it, and where else it is asked; `not-found` when it is not asked. */
export async function readCountyQuestion(app: Pick<App, 'db'>, id: string, choice: CountyChoice) {
  const county = await getCounty(app, choice);
  const question = county.asked.find((one) => one.id === id);
  if (!question) throw new DomainError('not-found');
  const { network, networks, rounds } = county;
  const questions = await listQuestions(app.db, [network.id]);
  const isAskedIn = (round: Round) =>
    questionsOfRound(round, rounds, questions).some((one) => one.id === question.id);
  const choices: ShownChoices = {
    networks: question.networkId === null ? networks : [network],
    rounds: rounds.filter(isAskedIn),
  };
  return {
    ...{ county, question, choices },
    links: county.rows.flatMap(({ answers }) => answers.get(id)?.link ?? []),
  };
}

/** An organisation's year, and where else it is shown; `not-found` when it is none of those that are asked. */
export async function readCountyRow(app: Pick<App, 'db'>, slug: string, choice: CountyChoice) {
  const county = await getCounty(app, choice);
  const row = county.rows.find(({ organisation }) => organisation.slug === slug);
  if (!row) throw new DomainError('not-found');
  const choices = await shownChoices(app.db, row, county);
  return { county, row, choices, links: [...row.answers.values()].map(({ link }) => link) };
}

/** Municipalities stand in every year of their networks, the others in those in which they answered. */
async function shownChoices(
  db: Db,
  { organisation: { id, kind } }: CountyRow,
  { networks, rounds }: County,
): Promise<ShownChoices> {
  const joined = await listNetworkIdsOf(db, id);
  const answered = (await listApproved(db, { organisationIds: [id] })).map(({ roundId }) => roundId);
  return {
    networks: networks.filter((network) => joined.includes(network.id)),
    rounds: rounds.filter((round) => kind === askedKind || answered.includes(round.id)),
  };
}
