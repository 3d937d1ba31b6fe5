import { Personal } from '@vwu/kit/personal';
import { retention } from '../member/kept.ts';
import { sealedColumns } from '../sealed-columns.ts';
import type { Tallies, Tally } from './tally.ts';

/** What of a row of `membership.sealed_count` is sealed: counts of what is sealed in records tell of few where they are few. */
class SealedTallies {
  @Personal({ class: 'SENSITIVE', basis: 'SEC-004', retention })
  sums!: Tally;

  @Personal({ class: 'SENSITIVE', basis: 'SEC-004', retention })
  homes!: Tallies;
}

export const countSeal = sealedColumns(SealedTallies, 'membership.sealed_count');
