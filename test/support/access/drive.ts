import type { AccessRow, TestRole } from '#test/pages/access/row.ts';
import type { Answer } from '#test/support/http.ts';
import type { PeopledWorld } from './world.ts';

export type ReadyRow = { address: string; form: Readonly<Record<string, string>> };

/** The row's address and form for the role; makes what a POST is going to change. */
export async function prepare(world: PeopledWorld, row: AccessRow, role: TestRole): Promise<ReadyRow> {
  const address = typeof row.address === 'string' ? row.address : await row.address(world, role);
  const form = typeof row.form === 'function' ? await row.form(world, role) : row.form;
  return { address, form: form ?? {} };
}

/** Asks for the row's address as the role. */
export async function drive(
  world: PeopledWorld,
  row: AccessRow,
  role: TestRole,
): Promise<Answer & { address: string }> {
  const { address, form } = await prepare(world, row, role);
  const visitor = world.as(role);
  const answer = row.method === 'POST' ? await visitor.post(address, form) : await visitor.get(address);
  if (row.endsSession) await world.returnAs(role);
  return { ...answer, address };
}

/** Who may do what the row does: the first role that is answered with something other than a refusal. */
export function allowedRole(row: AccessRow): TestRole {
  const roles = Object.entries(row.expect) as [TestRole, number][];
  const welcome = roles.filter(([, status]) => status < 400);
  return welcome.findLast(([role]) => role !== 'anonymous')?.[0] ?? welcome[0]?.[0] ?? 'admin';
}

/** How the row is called in the list of tests. */
export function nameOf({ method = 'GET', route, about, representation }: AccessRow): string {
  return `${method} ${route} (${representation})${about ? `: ${about}` : ''}`;
}
