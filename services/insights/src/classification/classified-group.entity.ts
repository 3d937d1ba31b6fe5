import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Int, ObjectType } from 'type-graphql';
import type { BaseGroupBy } from '../summary/base-group.entity.ts';
import { UnitReference } from '../unit-reference.ts';
import { ClassCount } from './class-count.entity.ts';

/** EMU-001, EMU-020: how the bases of a cluster or a province were rated, and how many are not yet. */
@ObjectType({ description: 'How the bases of one group were rated in a year. «Kết quả xếp loại»', simpleResolvers: true })
export class ClassifiedGroup {
  groupBy!: BaseGroupBy;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the province or cluster, or the code of the status or class; null for bases without one.',
  })
  key!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the province or cluster; null for codes.' }) label!: string | null;
  @Field(() => Int, { description: 'Bases in the group.' }) bases!: number;
  @Field(() => Int, { description: 'Of these, that were given a class for the year; the others are not rated yet.' }) classified!: number;
  @Field(() => [ClassCount], { description: 'Its bases by class, best first, those without one last; classes nobody has are left out.' })
  classes!: ClassCount[];

  @Field(() => UnitReference, { nullable: true, description: 'The province, when grouped by province.' })
  get province(): UnitKey | null {
    return this.groupBy === 'PROVINCE' && this.key !== null ? referTo({ id: this.key }) : null;
  }
}
