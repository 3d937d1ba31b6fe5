import { defineEntity, p } from '@mikro-orm/postgresql';
import { connectionOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { MatchReason, MatchState } from './match.enums.ts';

/** Two records that are probably of one woman (MEM-003); the ids of both stand in the order of ids. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Two records of members that are probably of one woman. «Cặp hồ sơ nghi trùng»' })
export class MemberMatch {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => Int, {
    description: 'How probable it is, per cent, when it was last worked out; 0 where officers found the pair themselves.',
  })
  score!: number;
  @Personal({ ...kept, basis: 'MEM-003' })
  @Field(() => [MatchReason], { nullable: true, description: 'What speaks for it, and what against.' })
  reasons!: MatchReason[];
  @Field(() => MatchState, { description: 'What has become of it.' }) state!: MatchState;
  @Field(() => Int, { description: 'Changes with every change; send it back when answering.' }) version!: number;

  firstId!: string;
  secondId!: string;
}

export const MemberMatchConnection = connectionOf('MemberMatch', () => MemberMatch, 'pairs of records');

export const MemberMatchSchema = defineEntity({
  class: MemberMatch,
  schema: 'membership',
  tableName: 'member_match',
  properties: {
    id: p.uuid().primary(),
    firstId: p.uuid(),
    secondId: p.uuid(),
    score: p.integer(),
    reasons: p.array().$type<MatchReason[]>(),
    state: p.string().$type<MatchState>(),
    version: p.integer().version(),
  },
});
