import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { connectionOf } from '@vwu/kit/page';
import { Field, Int, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';

/** ORG-047: a place a branch or group vouches for; never a person, nor where one lives. */
@ObjectType({ description: 'A place women can turn to (ORG-047). «Địa chỉ tin cậy»', implements: Belonging, simpleResolvers: true })
export class TrustedAddress extends Belonging {
  @Field(() => String, { description: 'The place, never a person. «Nơi»' }) place!: string;
  @Field(() => String, { nullable: true, description: 'Line of the place, never of a person. «Điện thoại»' }) phone!: string | null;
}

export const TrustedAddressConnection = connectionOf('TrustedAddress', () => TrustedAddress, 'trusted addresses');

/** ORG-047: the target is that every branch has one. */
@ObjectType({
  description: 'How many branches have a trusted address of their own or of one of their groups (ORG-047).',
  simpleResolvers: true,
})
export class TrustedAddressCoverage {
  @Field(() => Int, { description: 'Branches that have one.' }) covered!: number;
  @Field(() => Int, { description: 'Branches there are.' }) branches!: number;
}

export const TrustedAddressSchema = defineEntity({
  class: TrustedAddress,
  schema: 'organisation',
  tableName: 'trusted_address',
  properties: { ...belongingProperties, place: p.string(), phone: p.string().nullable() },
});

export const trustedAddresses: BelongingKind<TrustedAddress> = {
  entity: TrustedAddress,
  table: 'trusted_address',
  noun: { vi: 'địa chỉ tin cậy', en: 'trusted address' },
  columns: sql`t.place, t.phone`,
  order: sql`t.place`,
  levels: ['BASE', 'BRANCH', 'GROUP'],
  scope: 'organisation:write',
  goesAlong: true,
};
