import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import { CountedBelonging, countColumns } from '../member-count/counted-belonging.ts';

/** ORG-021. */
export const TeamProject = defineEnum('TeamProject', 'Project a communication team belongs to. «Dự án»', {
  DA8: 'dự án 8',
  OTHER: 'khác',
});
export type TeamProject = CodeOf<typeof TeamProject>;

/** ORG-021: «Tổ truyền thông cộng đồng» of a base. */
@ObjectType({
  description: 'A digital community communication team (ORG-021). «Tổ truyền thông cộng đồng»',
  implements: [Belonging, CountedBelonging],
  simpleResolvers: true,
})
export class CommunicationTeam extends CountedBelonging {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => TeamProject, { description: 'Project it belongs to.' }) project!: TeamProject;
}

export const CommunicationTeamConnection = connectionOf('CommunicationTeam', () => CommunicationTeam, 'community communication teams');

export const CommunicationTeamSchema = defineEntity({
  class: CommunicationTeam,
  schema: 'organisation',
  tableName: 'communication_team',
  properties: { ...belongingProperties, name: p.string(), project: p.string().$type<TeamProject>() },
});

export const communicationTeams: BelongingKind<CommunicationTeam> = {
  entity: CommunicationTeam,
  table: 'communication_team',
  noun: { vi: 'tổ truyền thông cộng đồng', en: 'communication team' },
  columns: sql`t.name, t.project, ${countColumns}`,
  order: sql`t.name`,
  levels: ['BASE', 'BRANCH'],
  scope: 'organisation:write',
  goesAlong: true,
};
