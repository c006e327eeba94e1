import { z } from 'zod';

const text = (max: number) => z.string().max(max).default('');

export const setupInput = z.strictObject({
  token: text(100),
  name: text(400),
  e_mail: text(254),
  password: text(1000),
});
