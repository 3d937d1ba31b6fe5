import { defineEntity, p } from '@mikro-orm/postgresql';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person who leads or mentors; of any gender (CATALOGUE F-47). «Cán bộ»' })
export class Cadre {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;

  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Full name (personal data). «Họ và tên»' })
  fullName!: string | null;

  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;

  homeUnitId!: string;
}

export const CadreConnection = connectionOf('Cadre', () => Cadre, 'cadres');

export const CadreSchema = defineEntity({
  class: Cadre,
  schema: 'cadre',
  tableName: 'cadre',
  properties: {
    id: p.uuid().primary(),
    fullName: p.string(),
    homeUnitId: p.uuid(),
    origin: p.string().$type<DataOrigin>(),
  },
});
