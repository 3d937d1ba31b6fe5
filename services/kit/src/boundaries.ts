import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { today } from './clock.ts';
import { DateScalar } from './date.ts';
import { DomainError } from './domain-error.ts';
import { type CodeOf, defineEnum } from './enum.ts';

export const BoundaryKind = defineEnum('BoundaryKind', 'On which units figures are shown. «Ranh giới»', {
  AS_REPORTED: 'theo đơn vị của ngày cuối kỳ, như đã báo cáo',
  AS_OF: 'quy đổi về đơn vị của một ngày',
});

/** One argument, the same in every service: on which map a figure is shown (ARCHITECTURE D3). */
@InputType({
  description:
    'On which units figures are shown. AS_REPORTED: on those of the last day of the period, as they reported; a unit that did not exist then has ' +
    'none. AS_OF: the same facts on the units of `date`: exact where units went over whole, `estimated` where one was divided. «Ranh giới»',
})
export class Boundaries {
  @Field(() => BoundaryKind, { description: 'As reported, or restated.' }) kind!: CodeOf<typeof BoundaryKind>;
  @Field(() => DateScalar, { nullable: true, description: 'With AS_OF only: the day whose units are meant; today unless said.' })
  date?: string | null;
}

/** What an argument of this type says of itself. */
export const boundariesDescription =
  'On which units; unless said on those of the last day of the period, and for a unit formed later on those of its own first day.';

/**
 * The day whose units are meant; null leaves the choice to the unit.
 *
 * @param lastDay the last day of what the figures speak of.
 * @throws {BoundariesInvalid} if a day is given with AS_REPORTED.
 */
export function boundaryDay(boundaries: Boundaries | null | undefined, lastDay: string): string | null {
  if (!boundaries) return null;
  if (boundaries.kind === 'AS_OF') return boundaries.date ?? today();
  if (boundaries.date != null) throw new BoundariesInvalid(boundaries.date);
  return lastDay;
}

class BoundariesInvalid extends DomainError {
  constructor(date: string) {
    super(
      'BOUNDARIES_INVALID',
      {
        vi: `AS_REPORTED không đi cùng ngày (${date}). Hãy bỏ «date», hoặc dùng AS_OF để quy đổi về đơn vị của ngày đó.`,
        en: `AS_REPORTED takes no day (${date}). Leave "date" out, or use AS_OF to restate on the units of that day.`,
      },
      { date },
    );
  }
}
