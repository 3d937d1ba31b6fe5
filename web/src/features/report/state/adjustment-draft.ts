import { todayInVietnam } from '../../../language/dates.ts';
import type { Language } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { type AggregateField, aggregates, type Counted, counted, type StandingFigures } from './counted.ts';

/** What an adjustment begins with: the figures as they are. */
export const beginAdjustment = (figures: StandingFigures, language: Language) => ({
  ...(Object.fromEntries(counted.map((field) => [field, formatCount(figures[field] ?? 0, language)])) as Record<Counted, string>),
  ...aggregateDraft(figures, language),
  source: figures.source,
  reason: '',
  decisionNumber: '',
  decidedOn: todayInVietnam(),
});

/** What is written of the groups that are counts only. Figures of before somebody had to say it begin with whoever gave them, and when. */
function aggregateDraft({ aggregates: said, source, provenance }: StandingFigures, language: Language): Record<AggregateField, string> {
  const entries = aggregates.flatMap((aggregate) => {
    const { overlap, sourceBody, countedOn } = said[aggregate];
    return [
      [`${aggregate}Overlap`, formatCount(overlap ?? 0, language)],
      [`${aggregate}Source`, sourceBody ?? source],
      [`${aggregate}CountedOn`, countedOn ?? provenance.asOf ?? todayInVietnam()],
    ];
  });
  return Object.fromEntries(entries) as Record<AggregateField, string>;
}

/** The same as the graph is told it. */
export const aggregatesIn = (draft: Readonly<Record<AggregateField, string>>) =>
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
