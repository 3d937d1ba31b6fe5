import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { PartyStructure, PartyStructureConnection, PartyStructureKind, partyStructures } from './party-structure.entity.ts';
import { recordPartyStructure } from './record-party-structure.ts';

@ArgsType()
class PartyListArgs extends BelongingListArgs {
  @Field(() => PartyStructureKind, { nullable: true, description: 'Only committees, or only cells.' }) kind?: PartyStructureKind | null;
}

@ArgsType()
class RecordPartyArgs extends RecordBelongingArgs {
  @Field(() => PartyStructureKind, { description: 'Committee, or the cell of a hamlet or office.' }) kind!: PartyStructureKind;
  @Field(() => String, { description: 'Its name; name no person.' }) name!: string;
}

@Resolver(() => Unit)
export class PartyOfUnitResolver {
  @FieldResolver(() => PartyStructure, {
    nullable: true,
    description: `The party structure of the unit's own level on a day; null when none is recorded, and ${outside} «Cấp ủy cùng cấp»`,
  })
  async partyStructure(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<PartyStructure | null> {
    return (await belongings.of(partyStructures).load({ unitId: id, asOf }))?.[0] ?? null;
  }

  @FieldResolver(() => PartyStructure, {
    nullable: true,
    description:
      'Whose consent the processes of the unit need on a day (ORG-035): the party structure of its own level; of a group, which has none, ' +
      `that of its branch. Null when none is recorded: nobody above is asked instead; and ${outside} «Cấp ủy cho ý kiến»`,
  })
  consentingParty(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { party }: Context,
  ): Promise<PartyStructure | null> {
    return party.consenting.load({ unitId: id, asOf });
  }
}

@Resolver(() => PartyStructure)
export class PartyStructureResolver {
  @Query(() => PartyStructureConnection, {
    nullable: true,
    description: `Party committees and cells of units within the caller's part of the Union on a day, by name (ORG-035). ${listErrors}`,
  })
  partyStructures(@Args(() => PartyListArgs) { kind, ...args }: PartyListArgs, @Ctx() context: Context) {
    return listBelongings(context, partyStructures, args, kind ? { filter: { kind }, where: sql`t.kind = ${kind}` } : {});
  }

  @Mutation(() => PartyStructure, {
    description: `Records the party committee or cell of the level of a unit. «Ghi cấp ủy» Errors: ${recordErrors}, BELONGING_OVERLAPS.`,
  })
  recordPartyStructure(@Args(() => RecordPartyArgs) args: RecordPartyArgs, @Ctx() context: Context): Promise<PartyStructure> {
    return recordPartyStructure(context, args);
  }
}
