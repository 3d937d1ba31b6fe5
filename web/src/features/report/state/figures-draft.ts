import type { FiguresToRecordQuery } from '../../../gql/graphql.ts';
import type { Language } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { aggregateDraft } from './aggregate-draft.ts';
import { type AggregateField, type Counted, counted } from './counted.ts';
import { newResidence, type ResidenceDraft } from './residence-fields.tsx';

export type ToRecord = NonNullable<FiguresToRecordQuery['unit']>;

type FiguresDraft = Record<Counted | AggregateField | 'women18Plus' | 'source', string> & { readonly residence: readonly ResidenceDraft[] };

/**
 * What a form of figures begins with: what the base has recorded itself; else what its records of members count in branches and clubs
 * (of a special base its own members too; those living in a commune are for special bases to place), and the rest as it stands.
 */
export function beginFigures(unit: ToRecord, language: Language): FiguresDraft {
  const { figures, gatheringRate } = unit;
  const ledger = isRecorded(figures) ? {} : ledgerOf(unit);
  const written = (count: number | null | undefined) => (count == null ? '' : formatCount(count, language));
  const rows = Object.fromEntries(counted.map((field) => [field, written(ledger[field] ?? figures?.[field])])) as Record<Counted, string>;
  return {
    ...rows,
    ...aggregateDraft(isRecorded(figures) ? figures : null, language),
    women18Plus: written(gatheringRate?.denominator),
    source: isRecorded(figures) ? figures.source : '',
    residence: unit.gatheringTargetApplies === false ? [newResidence([])] : [],
  };
}

const isRecorded = (figures: ToRecord['figures']): figures is NonNullable<ToRecord['figures']> =>
  figures?.provenance.origin === 'RECORDED' && figures.provenance.method === 'AS_REPORTED';

/** Counts that are cut down, for who may see no persons, are no figures. */
function ledgerOf({ memberCounts, gatheringTargetApplies }: ToRecord): Partial<Record<Counted, number | null>> {
  if (!memberCounts?.members || memberCounts.isCoarse) return {};
  const { residential, club, specialBase } = memberCounts;
  return gatheringTargetApplies === false ? { residential, club, specialBase } : { residential, club };
}

/** The rows as the graph takes them; null while one lacks its commune or its number, and where there is none. */
export function residenceOf(rows: readonly ResidenceDraft[]): { communeId: string; members: number }[] | null {
  const said = rows.flatMap(({ commune: [unit], members }) => {
    const count = parseCount(members);
    return unit && count !== null && count > 0 ? [{ communeId: unit.id, members: count }] : [];
  });
  return said.length > 0 && said.length === rows.length ? said : null;
}
