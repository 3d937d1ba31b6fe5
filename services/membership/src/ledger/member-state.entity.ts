import { DateScalar, END, openDay } from '@vwu/kit/date';
import { Field, ObjectType } from 'type-graphql';
import { AwayMobility, AwayParticipation, type IndividualCategory, MemberCategory, Presence, Residence } from '../member/member.enums.ts';

/** What the ledger says of a member through a span of days (D9). Worked out by `statesOf`, never written by hand. */
@ObjectType({ description: 'What the ledger says of a member on a day. «Tình trạng hội viên»' })
export class MemberState {
  @Field(() => DateScalar, { name: 'from', description: 'First day it has been so.' }) validFrom!: string;
  @Field(() => MemberCategory, { description: 'Which of the six groups of the rate she belongs to.' }) category!: IndividualCategory;
  @Field(() => Residence, { description: 'How she is registered.' }) residence!: Residence;
  @Field(() => DateScalar, { nullable: true, description: 'Since when; of temporary residence always known.' })
  residenceSince!: string | null;
  @Field(() => Presence, { description: 'Whether she is where she is registered.' }) presence!: Presence;
  @Field(() => DateScalar, { nullable: true, description: 'Since when she has been away.' }) awaySince!: string | null;
  @Field(() => AwayMobility, { nullable: true, description: 'How far away she works, if she is away.' }) awayMobility!: AwayMobility | null;
  @Field(() => AwayParticipation, { nullable: true, description: 'How she takes part, if she is away.' })
  awayParticipation!: AwayParticipation | null;

  validTo!: string;
  homeId!: string;
  communeId!: string | null;
  counts!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it was so; null while it goes on.' })
  get to(): string | null {
    return openDay(this.validTo);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day she counts in the rate (MEM-011: a temporary resident from six months on); null if something is missing.',
  })
  get countsFrom(): string | null {
    return this.counts === END ? null : this.counts;
  }
}
