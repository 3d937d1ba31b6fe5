import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ObjectType } from 'type-graphql';

export const Terrain = defineEnum('Terrain', 'What the map says of where a base lies. «Vị trí địa lý»', {
  BORDER: 'giáp biên giới đất liền',
  COAST: 'giáp biển',
  ISLAND: 'đảo hoặc đặc khu',
});
export type Terrain = CodeOf<typeof Terrain>;

/** That a base lies at the border, the coast or on an island, as it follows from the map: derived, no official list. */
@ObjectType({ description: 'Where a base lies, as it follows from the map; not official. «Vị trí địa lý, suy ra»', simpleResolvers: true })
export class UnitTerrain {
  @Field(() => Terrain, { description: 'Border, coast or island.' }) terrain!: Terrain;
  @Field(() => String, { nullable: true, description: 'The country across the border. «Nước láng giềng»' }) neighbour!: string | null;
  @Field(() => DataOrigin, { description: 'Always DERIVED.' }) origin!: DataOrigin;
}
