import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { asOfDescription, outside } from '../belonging/belonging.args.ts';
import type { Context } from '../context.ts';
import { PartyStructure, partyStructures } from '../party-structure/party-structure.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { ConsentPurpose, PartyConsent } from './party-consent.entity.ts';
import { recordPartyConsent } from './record-party-consent.ts';

@ArgsType()
class RecordConsentArgs {
  @Field(() => ID, { description: 'The unit whose matter it is.' }) unitId!: string;
  @Field(() => ConsentPurpose, { description: 'What was asked about.' }) purpose!: ConsentPurpose;
  @Field(() => DateScalar, { description: 'Day of the answer, not after today.' }) on!: string;
  @Field(() => Boolean, { description: 'Whether the party structure agreed.' }) isAgreed!: boolean;
  @Field(() => String, { description: 'Number of its minutes or letter; name no person.' }) document!: string;
  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

@Resolver(() => Unit)
export class ConsentsOfUnitResolver {
  @FieldResolver(() => [PartyConsent], {
    nullable: true,
    description: `What party structures have said of matters of the unit up to a day, latest first (ORG-035); ${outside} «Ý kiến của cấp ủy»`,
  })
  async partyConsents(
    @Root() { id }: Unit,
    @Arg('purpose', () => ConsentPurpose, { nullable: true, description: 'Only about this.' }) purpose: ConsentPurpose | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { party }: Context,
  ): Promise<PartyConsent[] | null> {
    const found = await party.consents.load({ unitId: id, asOf });
    return found?.filter((consent) => !purpose || consent.purpose === purpose) ?? null;
  }
}

@Resolver(() => PartyConsent)
export class PartyConsentResolver {
  @Mutation(() => PartyConsent, {
    description:
      'Records what the party structure of the level of a unit said of a matter, agreeing or not; a process then names it by its id ' +
      '(ORG-035). «Ghi ý kiến cấp ủy» Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, CONSENT_DAY_IN_FUTURE, CONSENT_DOCUMENT_MISSING, ' +
      'CONSENT_PURPOSE_LEVEL, CONSENT_PARTY_UNKNOWN, IDEMPOTENCY_KEY_REUSED.',
  })
  recordPartyConsent(@Args(() => RecordConsentArgs) args: RecordConsentArgs, @Ctx() context: Context): Promise<PartyConsent> {
    return recordPartyConsent(context, args);
  }

  @FieldResolver(() => PartyStructure, { nullable: true, description: 'Who was asked.' })
  party(@Root() { partyStructureId }: PartyConsent, @Ctx() { belongings }: Context): Promise<PartyStructure | null> {
    return belongings.byId(partyStructures).load(partyStructureId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Whose matter it was.' })
  async unit(@Root() { unitId }: PartyConsent, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }
}

/** Federation's way in: a dossier of another service names a consent by its id. */
export const resolveConsent = ({ id }: { id: string }, { party }: Context): Promise<PartyConsent | null> => party.consentById.load(id);
