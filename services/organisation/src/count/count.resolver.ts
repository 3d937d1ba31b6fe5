import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { DomainError } from '@vwu/kit/domain-error';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { terms } from '../term/term.entity.ts';
import { TermNotFound } from '../term/term.errors.ts';
import { Unit } from '../unit/unit.entity.ts';
import { UnitCounts, UnitCountsChange } from './unit-counts.entity.ts';

@Resolver(() => Unit)
export class UnitCountsResolver {
  @FieldResolver(() => UnitCounts, {
    nullable: true,
    description: "What there is below the unit on a day (ORG-011); null outside the caller's part of the Union.",
  })
  counts(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { counts }: Context,
  ): Promise<UnitCounts | null> {
    return counts.load({ unitId: id, day: asOf ?? today() });
  }

  @FieldResolver(() => UnitCountsChange, {
    nullable: true,
    description:
      'What was opened and closed below the unit between two days, or since a term of office began, apart (ORG-012); null outside the ' +
      "caller's part. Errors: COUNTS_FROM_MISSING, TERM_NOT_FOUND, DAYS_REVERSED.",
  })
  async countsChange(
    @Root() { id }: Unit,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day; left out where a term is named.' }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Last day; today unless said, or the last of a term that is over.' }) to:
      | string
      | null,
    @Arg('termId', () => ID, {
      nullable: true,
      description:
        'The term of office it begins with, of the unit or of one above; a programme may have other days (F-40): give them as `from`.',
    })
    termId: string | null,
    @Ctx() { countChanges, belongings }: Context,
  ): Promise<UnitCountsChange | null> {
    const span = await spanOf(belongings, { from, to, termId });
    return countChanges.load({ unitId: id, ...span });
  }
}

interface Span {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
  readonly termId: string | null | undefined;
}

/** @throws {CountsFromMissing | TermNotFound | DaysReversed} */
async function spanOf(belongings: Context['belongings'], { from, to, termId }: Span): Promise<{ from: string; to: string }> {
  if ((from == null) === (termId == null)) throw new CountsFromMissing();
  const term = termId == null ? null : await belongings.byId(terms).load(termId);
  if (termId != null && !term) throw new TermNotFound(termId);
  const first = from ?? term?.validFrom ?? today();
  const last = to ?? [term?.to ?? today(), today()].toSorted()[0] ?? today();
  if (first > last) throw new DaysReversed(first, last);
  return { from: first, to: last };
}

class CountsFromMissing extends DomainError {
  constructor() {
    super('COUNTS_FROM_MISSING', {
      vi: 'Hãy cho biết ngày đầu, hoặc nhiệm kỳ: một trong hai.',
      en: 'Say from which day, or from which term of office: one of the two.',
    });
  }
}

class DaysReversed extends DomainError {
  constructor(from: string, to: string) {
    super(
      'DAYS_REVERSED',
      {
        vi: `Ngày đầu ${from} sau ngày cuối ${to}. Hãy đổi chỗ hai ngày.`,
        en: `The first day ${from} is after the last ${to}. Swap them.`,
      },
      { from, to },
    );
  }
}
