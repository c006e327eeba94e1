import type { library as sv } from '../sv/library.ts';
import { adoption } from './library/adoption.ts';
import { approvals } from './library/approvals.ts';
import { editor } from './library/editor.ts';
import { freshness } from './library/freshness.ts';
import { hits } from './library/hits.ts';
import { list } from './library/list.ts';
import { materials } from './library/materials.ts';
import { proposal } from './library/proposal.ts';
import { publishing } from './library/publishing.ts';
import { reading } from './library/reading.ts';
import { review } from './library/review.ts';
import { revisions } from './library/revisions.ts';
import { sharing } from './library/sharing.ts';
import { trust } from './library/trust.ts';

export const library: typeof sv = {
  adoption,
  approvals,
  editor,
  freshness,
  hits,
  list,
  materials,
  proposal,
  publishing,
  reading,
  review,
  revisions,
  sharing,
  trust,
};
