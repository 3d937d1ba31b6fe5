import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';

/** ORG-035. */
export const PartyStructureKind = defineEnum('PartyStructureKind', 'What stands of the Party beside a unit. «Tổ chức Đảng»', {
  PARTY_COMMITTEE: 'cấp ủy',
  PARTY_CELL: 'chi ủy chi bộ',
});
export type PartyStructureKind = CodeOf<typeof PartyStructureKind>;

/** A hamlet has a cell; a base in an office or an enterprise may have one too. */
export const levelsOfParty: Readonly<Record<PartyStructureKind, readonly UnitLevel[]>> = {
  PARTY_COMMITTEE: ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE'],
  PARTY_CELL: ['BASE', 'BRANCH'],
};

/**
 * ORG-035: the party structure of a unit's own level, whose consent its processes need (000 §II L100, §III L129–135). It ends
 * with the unit: who is asked after a merger has to be recorded, for parties are reorganised by decisions of their own.
 */
@ObjectType({
  description: 'The party committee or cell of the level of a unit, asked for its consent (ORG-035). «Cấp ủy, chi ủy chi bộ»',
  implements: Belonging,
  simpleResolvers: true,
})
export class PartyStructure extends Belonging {
  @Field(() => PartyStructureKind, { description: 'Committee or cell.' }) kind!: PartyStructureKind;
  @Field(() => String, { description: 'Its name, never a person: «Đảng ủy xã Mỹ Thủy», «Chi bộ thôn 1». «Tên»' }) name!: string;
}

export const PartyStructureConnection = connectionOf('PartyStructure', () => PartyStructure, 'party committees and cells');

export const PartyStructureSchema = defineEntity({
  class: PartyStructure,
  schema: 'organisation',
  tableName: 'party_structure',
  properties: { ...belongingProperties, kind: p.string().$type<PartyStructureKind>(), name: p.string() },
});

export const partyStructures: BelongingKind<PartyStructure> = {
  entity: PartyStructure,
  table: 'party_structure',
  noun: { vi: 'cấp ủy cùng cấp', en: 'party structure of its level' },
  columns: sql`t.kind, t.name`,
  order: sql`t.name`,
  levels: ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE', 'BRANCH'],
  scope: 'organisation:write',
  goesAlong: false,
  isSeenFromBelow: true,
  onlyOne: 'party_structure_one_at_a_time',
};
