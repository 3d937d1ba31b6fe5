import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { narrowedTo } from '../unit/unit.policy.ts';
import { listRequests } from './list-requests.ts';
import { moveRequest } from './move-request.ts';
import { EstablishmentRequest, EstablishmentRequestConnection, RequestStep } from './request.entity.ts';
import { RequestFilter, RequestStepInput, SubmitRequestInput } from './request.input.ts';
import { submitRequest } from './submit-request.ts';

const stepErrors =
  'Errors: FORBIDDEN, REQUEST_NOT_FOUND, UNIT_NOT_IN_CHARGE, REQUEST_STATE_INVALID, REQUEST_CHANGED, REQUEST_DAY_INVALID, IDEMPOTENCY_KEY_REUSED';

/** D15: agencies and organisations that wish for an Association of their own. */
@Resolver(() => EstablishmentRequest)
export class RequestResolver {
  @Query(() => EstablishmentRequestConnection, {
    nullable: true,
    description:
      "Requests to establish an Association within the caller's part of the Union, oldest first (ORG-025). «Các đề nghị thành lập Hội» " +
      'Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  async establishmentRequests(
    @Arg('filter', () => RequestFilter, { nullable: true, description: 'Which ones.' }) filter: RequestFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer, visibility }: Context,
  ) {
    const unitId = await narrowedTo({ visibility }, filter?.unitId);
    return listRequests(em, viewer, { filter: { ...filter, unitId }, size: pageSize(first), after });
  }

  @Mutation(() => EstablishmentRequest, {
    description:
      'Takes up the wish of an agency or organisation for an Association. «Ghi nhận đề nghị» Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'REQUEST_APPLICANT_MISSING, REQUEST_KIND_INVALID, REQUEST_DAY_INVALID, REQUEST_SUPERIOR_INVALID, REQUEST_ALREADY_OPEN, IDEMPOTENCY_KEY_REUSED.',
  })
  submitEstablishmentRequest(
    @Arg('input', () => SubmitRequestInput, { description: 'The request.' }) input: SubmitRequestInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EstablishmentRequest> {
    return submitRequest(context, input, idempotencyKey);
  }

  @Mutation(() => EstablishmentRequest, {
    description: `Finds that a request meets the conditions of the Statute. «Đủ điều kiện» ${stepErrors}.`,
  })
  acceptEstablishmentRequest(
    @Arg('input', () => RequestStepInput, { description: 'The step.' }) input: RequestStepInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EstablishmentRequest> {
    return moveRequest(context, 'accept', input, idempotencyKey);
  }

  @Mutation(() => EstablishmentRequest, {
    description: `Finds that a request does not meet them, and says why. «Không đủ điều kiện» ${stepErrors}, REQUEST_REASON_MISSING.`,
  })
  rejectEstablishmentRequest(
    @Arg('input', () => RequestStepInput, { description: 'The step, with its reason.' }) input: RequestStepInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EstablishmentRequest> {
    return moveRequest(context, 'reject', input, idempotencyKey);
  }

  @Mutation(() => EstablishmentRequest, {
    description: `Guides the applicant in establishing an Association, once or every year. «Hướng dẫn thành lập» ${stepErrors}.`,
  })
  guideEstablishmentRequest(
    @Arg('input', () => RequestStepInput, { description: 'The step.' }) input: RequestStepInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EstablishmentRequest> {
    return moveRequest(context, 'guide', input, idempotencyKey);
  }

  @FieldResolver(() => [RequestStep], { description: 'How it came to where it stands, first to last.' })
  steps(@Root() { id }: EstablishmentRequest, @Ctx() { requestSteps }: Context): Promise<RequestStep[]> {
    return requestSteps.load(id);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that deals with it, which the Association would hang below.' })
  async superior(@Root() { superiorId }: EstablishmentRequest, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(superiorId)) ? units.load({ id: superiorId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The Association, when it is established.' })
  async unit(@Root() { unitId }: EstablishmentRequest, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return unitId !== null && (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }
}

@Resolver(() => Unit)
export class RequestGapResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Associations asked for below the unit and not there on a day: submitted, found eligible or guided, not rejected (ORG-046). ' +
      "«Chưa được triển khai» Null outside the caller's part of the Union.",
  })
  establishmentGap(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { requestGaps }: Context,
  ): Promise<number | null> {
    return requestGaps.load({ unitId: id, day: asOf ?? today() });
  }
}
