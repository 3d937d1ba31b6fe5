import { todayInVietnam } from '../../../language/dates.ts';
import type { Language } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { lacksCount, lacksText } from '../../command/lacking.ts';
import { type Aggregate, type AggregateField, aggregates, type StandingFigures } from './counted.ts';

type Said = Pick<StandingFigures, 'aggregates' | 'source'> & { readonly provenance: { readonly asOf?: string | null } };

/**
 * What is written of the groups that are counts only. Figures of before somebody had to say it begin with whoever gave them, and when;
 * where nothing stands, with today.
 */
export function aggregateDraft(figures: Said | null, language: Language): Record<AggregateField, string> {
  const entries = aggregates.flatMap((aggregate) => {
    const said = figures?.aggregates[aggregate];
    return [
      [`${aggregate}Overlap`, formatCount(said?.overlap ?? 0, language)],
      [`${aggregate}Source`, said?.sourceBody ?? figures?.source ?? ''],
      [`${aggregate}CountedOn`, said?.countedOn ?? figures?.provenance.asOf ?? todayInVietnam()],
    ];
  });
  return Object.fromEntries(entries) as Record<AggregateField, string>;
}

type AggregateDraft = Readonly<Record<AggregateField, string>>;

/** What of each is counted already, as numbers; null where what is typed is none. */
export const overlapsIn = (draft: AggregateDraft): Record<Aggregate, number | null> =>
  Object.fromEntries(aggregates.map((aggregate) => [aggregate, parseCount(draft[`${aggregate}Overlap`])])) as Record<
    Aggregate,
    number | null
  >;

/** What is missing: a number; and of a group with members whoever counted them (MEM-008). */
export const lacksAggregates = (draft: AggregateDraft & Readonly<Record<Aggregate, string>>) =>
  Object.fromEntries(
    aggregates.flatMap((aggregate) => {
      const source = `${aggregate}Source` as const;
      return [
        [`${aggregate}Overlap`, lacksCount(draft[`${aggregate}Overlap`])],
        [source, (parseCount(draft[aggregate]) ?? 0) > 0 ? lacksText(draft[source]) : null],
      ];
    }),
  );

/** The same as the graph is told it. */
export const aggregatesIn = (draft: AggregateDraft) =>
  Object.fromEntries(
    aggregates.map((aggregate) => [
      aggregate,
      {
        overlap: parseCount(draft[`${aggregate}Overlap`]) ?? 0,
        sourceBody: draft[`${aggregate}Source`],
        countedOn: draft[`${aggregate}CountedOn`],
      },
    ]),
  );
