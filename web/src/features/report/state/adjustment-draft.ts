import { todayInVietnam } from '../../../language/dates.ts';
import type { Language } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { aggregateDraft } from './aggregate-draft.ts';
import { type Counted, counted, type StandingFigures } from './counted.ts';

/** What an adjustment begins with: the figures as they are. */
export const beginAdjustment = (figures: StandingFigures, language: Language) => ({
  ...(Object.fromEntries(counted.map((field) => [field, formatCount(figures[field] ?? 0, language)])) as Record<Counted, string>),
  ...aggregateDraft(figures, language),
  source: figures.source,
  reason: '',
  decisionNumber: '',
  decidedOn: todayInVietnam(),
});
