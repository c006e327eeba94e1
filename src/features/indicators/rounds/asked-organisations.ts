import type {
  OrganisationKind,
  OrganisationSummary,
} from '#src/features/network/organisations/organisation.ts';
import type { SchoolForm } from '../definitions/indicator.ts';

const upperSecondary: ReadonlySet<SchoolForm> = new Set([
  'upper-secondary-school',
  'adapted-upper-secondary-school',
]);
const ofCompulsory: ReadonlySet<OrganisationKind> = new Set(['municipality']);
const ofUpperSecondary: ReadonlySet<OrganisationKind> = new Set([
  ...ofCompulsory,
  'municipal-association',
  'joint-board',
]);
const running: ReadonlySet<OrganisationKind> = new Set([...ofUpperSecondary, 'independent-principal']);

/** Whether a round of the school form waits for the organisation's figures: others that run schools may hand in, too. */
export function isAsked({ kind }: Pick<OrganisationSummary, 'kind'>, schoolForm: SchoolForm): boolean {
  return (upperSecondary.has(schoolForm) ? ofUpperSecondary : ofCompulsory).has(kind);
}

/** Whether the organisation runs schools and so has figures of its own. */
export const runsSchools = ({ kind }: Pick<OrganisationSummary, 'kind'>): boolean => running.has(kind);
