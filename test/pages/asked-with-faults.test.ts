import { expect, it } from 'vitest';
import { fieldId } from '#src/components/field-id.ts';
import { getWorld } from '#test/support/access/world.ts';

const words = 'Ring 070-123 45 67.';
const card = { kind: 'show', topic: 'tier:return', until: '2099-01-01', text: words };

it('what is wrong with a form and what its author is asked about are told at once', async () => {
  const world = await getWorld();
  const questions = `/natverk/${world.network.slug}/nulage/fraga/spara`;
  const { slug: organisation } = world.otherOrganisation;
  const forms = [
    // what the form itself refuses, and what the service does
    ['contact', '/utbyte/ny/skicka', { organisation, purpose: words }, 'format'],
    ['contact', '/utbyte/kort/spara', { ...card, kind: '' }, 'kind'],
    ['contact', '/utbyte/kort/spara', card, 'until'],
    ['coordinator', questions, { text: words }, 'short'],
  ] as const;
  for (const [role, address, fields, wrong] of forms) {
    const { status, body } = await world.as(role).post(address, fields);
    expect(status).toBe(422);
    expect(body).toContain(`id="${fieldId(wrong)}-fel"`);
    expect(body).toContain('id="granska"');
  }
});
