import { p } from '@mikro-orm/postgresql';
import { DateScalar, END, openDay } from '@vwu/kit/date';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { BelongingEndBeforeStart, BelongingEnded } from './belonging.errors.ts';

/**
 * What a unit has for a time: a term, a body, a club. Ended with a reason, never erased. Some end with their unit; others go
 * along with what it becomes where that is whole, and wait to be placed where it is not (ORG-010).
 */
@InterfaceType({ description: 'What a unit has for a time: a term of office, a body, a club … «Thuộc đơn vị»' })
export abstract class Belonging {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Why somebody ended it; names no person. «Lý do kết thúc»' })
  endReason!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when ending.' }) version!: number;
  @Field(() => Boolean, {
    description: 'Whether its unit went to several others, or to none, and nobody has said yet where it goes on. «Chờ bố trí»',
  })
  isWaiting!: boolean;

  /** Where it stands on the day it is looked at. */
  unitId!: string;
  validFrom!: string;
  validTo!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  get from(): string {
    return this.validFrom;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  get to(): string | null {
    return openDay(this.validTo);
  }

  /**
   * Ends it with `on` as its last day.
   *
   * @throws {BelongingEnded | BelongingEndBeforeStart}
   */
  end(on: string, reason: string): void {
    if (this.isEnded) throw new BelongingEnded(this.id, this.validTo);
    if (on < this.validFrom) throw new BelongingEndBeforeStart(this.validFrom, on);
    this.validTo = on;
    this.endReason = reason;
  }

  protected get isEnded(): boolean {
    return this.validTo !== END;
  }
}

/** The columns every table of belongings has. */
export const belongingProperties = {
  id: p.uuid().primary(),
  unitId: p.uuid(),
  validFrom: p.string().columnType('date'),
  validTo: p.string().columnType('date'),
  endReason: p.string().nullable(),
  origin: p.string().$type<DataOrigin>(),
  version: p.integer().version(),
};
