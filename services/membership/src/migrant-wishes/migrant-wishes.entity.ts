import { DateScalar } from '@vwu/kit/date';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';

@ObjectType({
  description: 'What a base knows of its members who work elsewhere (MEM-046). «Số lượng, tâm tư, nguyện vọng của hội viên di cư»',
  simpleResolvers: true,
})
export class MigrantWishes {
  unitId!: string;

  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day it was noted.' }) notedOn!: string;
  @Field(() => Int, { description: 'How many work elsewhere, as the base has it; what the ledgers say is in the counts of the day.' })
  migrants!: number;
  @Personal({ ...kept, basis: 'MEM-046' })
  @Field(() => String, { nullable: true, description: 'What they feel and wish for, in free words. «Tâm tư, nguyện vọng»' })
  wishes!: string | null;
}
