import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { RevealPurpose } from '../member/member.enums.ts';
import { eraseHonorary } from './erase-honorary.ts';
import { exportHonoraryFile } from './export-honorary-file.ts';
import { HonoraryFile } from './honorary-file.entity.ts';

@Resolver(() => HonoraryFile)
export class HonoraryFileResolver {
  @Mutation(() => HonoraryFile, {
    nullable: true,
    description:
      'Gives out everything held of an honorary member, what is sealed opened, and records who took it, when and what for (SEC-006). ' +
      'Errors: FORBIDDEN, HONORARY_NOT_FOUND, UNIT_NOT_IN_CHARGE, HONORARY_ERASED.',
  })
  exportHonoraryFile(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('purpose', () => RevealPurpose, { description: 'What for.' }) purpose: RevealPurpose,
    @Ctx() context: Context,
  ): Promise<HonoraryFile> {
    return exportHonoraryFile(context, { id, purpose });
  }

  @Mutation(() => HonoraryMember, {
    description:
      'Erases what is personal of somebody who is no honorary member any more; counts stay. Errors: FORBIDDEN, HONORARY_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'HONORARY_ERASED, HONORARY_CHANGED, HONORARY_STILL_OPEN, IDEMPOTENCY_KEY_REUSED.',
  })
  eraseHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return eraseHonorary(context, { id, version, idempotencyKey });
  }
}
