import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { caseErrors } from '../case/descriptions.ts';
import { SupportCase } from '../case/support-case.entity.ts';
import { MaterialKind, SupportDelivery } from './delivery.entity.ts';
import { recordDelivery } from './record-delivery.ts';

@Resolver(() => SupportCase)
export class DeliveryResolver {
  @Mutation(() => SupportCase, {
    description: `Records that a base has received a kind of material (SUP-030). ${caseErrors}, SUPPORT_DAY_INVALID, SUPPORT_DELIVERY_RECORDED.`,
  })
  recordSupportDelivery(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('material', () => MaterialKind, { description: 'Which kind.' }) material: MaterialKind,
    @Arg('deliveredOn', () => DateScalar, { description: 'Day the base received it.' }) deliveredOn: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return recordDelivery(context, { caseId, material, deliveredOn, version, idempotencyKey });
  }

  @FieldResolver(() => [SupportDelivery], { description: 'Materials the base was given, oldest first (SUP-030).' })
  deliveries(@Root() { id }: SupportCase, @Ctx() { support }: Context): Promise<SupportDelivery[]> {
    return support.deliveries.load(id);
  }
}
