import { today } from '@vwu/kit/clock';
import { type AggregateSources, aggregates, type Overlaps, overlapOf } from './aggregate.entity.ts';
import { AggregateDayInvalid, AggregateSourceMissing, OverlapInvalid } from './figures.errors.ts';
import type { FiguresInput } from './record-figures.ts';

/**
 * What a base declares of the groups that are counts only: of what body and day each count is (MEM-008), and how many are counted already,
 * which the members lose again (F-7, F-36). Of a group of nobody nothing is asked.
 *
 * @throws {OverlapInvalid | AggregateSourceMissing | AggregateDayInvalid}
 */
export function settleAggregates(input: FiguresInput): Overlaps & { readonly aggregateSources: AggregateSources } {
  const overlap = (aggregate: (typeof aggregates)[number]) => input.aggregates?.[aggregate]?.overlap ?? 0;
  const wrong = aggregates.filter((aggregate) => overlap(aggregate) < 0 || overlap(aggregate) > input[aggregate]);
  if (wrong.length > 0) throw new OverlapInvalid(wrong);
  const counted = aggregates.filter((aggregate) => input[aggregate] > 0);
  const sources = counted.map((aggregate) => {
    const { sourceBody = '', countedOn = '' } = input.aggregates?.[aggregate] ?? {};
    return [aggregate, { sourceBody: sourceBody.normalize('NFC').trim(), countedOn }] as const;
  });
  const missing = sources.filter(([, { sourceBody }]) => sourceBody === '').map(([aggregate]) => aggregate);
  if (missing.length > 0) throw new AggregateSourceMissing(missing);
  const ahead = sources.filter(([, { countedOn }]) => countedOn > today()).map(([aggregate]) => aggregate);
  if (ahead.length > 0) throw new AggregateDayInvalid(ahead, today());
  const overlaps = Object.fromEntries(aggregates.map((aggregate) => [overlapOf(aggregate), overlap(aggregate)])) as Overlaps;
  return { ...overlaps, aggregateSources: Object.fromEntries(sources) };
}
