import { inject } from 'vitest';
import type { Role } from '#src/platform/access/actor.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { type Caller, caller } from '#test/support/http.ts';
import { makePassword, signInByPassword } from './sign-in.ts';
import type { PeopledWorld } from './world.ts';

/** Somebody new with the role in the world's network or organisation, who has met no limit yet. */
export async function makeAccount(
  { app, network, organisation }: PeopledWorld,
  role: Role,
): Promise<{ email: string; password: string }> {
  const scope = role === 'coordinator' ? network : organisation;
  const { id, email } = await makePerson(app, { role, scope, name: `Demo ny ${role}` });
  return { email, password: await makePassword(app, id) };
}

/** Signs somebody new in, from the usual loopback address unless another is given. */
export async function makeCaller(world: PeopledWorld, role: Role, from?: string): Promise<Caller> {
  const visitor = caller(inject('base'), undefined, from);
  await signInByPassword(visitor, await makeAccount(world, role));
  return visitor;
}
