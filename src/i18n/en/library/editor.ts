import type { editor as sv } from '../../sv/library/editor.ts';

export const editor: typeof sv = {};
