import type { EntityManager } from '@vwu/kit/database';
import { HonoraryContribution } from './honorary-contribution.entity.ts';
import { tidy } from './honorary-person.ts';

export const readContributions = (tx: EntityManager, honoraryId: string): Promise<HonoraryContribution[]> =>
  tx.find(HonoraryContribution, { honoraryId }, { orderBy: { since: 'asc', kind: 'asc' } });

/** Replaces what is recorded; told twice, a kind counts from the earlier day. */
export async function replaceContributions(
  tx: EntityManager,
  honoraryId: string,
  told: readonly HonoraryContribution[],
): Promise<HonoraryContribution[]> {
  await tx.nativeDelete(HonoraryContribution, { honoraryId });
  const byKind = new Map(told.toSorted((a, b) => b.since.localeCompare(a.since)).map((one) => [one.kind, one]));
  const kept = [...byKind.values()].map(({ kind, since, note }) => ({ honoraryId, kind, since, note: note ? tidy(note) : null }));
  if (kept.length > 0) await tx.insertMany(HonoraryContribution, kept);
  return kept;
}
