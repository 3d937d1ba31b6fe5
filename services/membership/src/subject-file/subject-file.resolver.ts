import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { RevealPurpose } from '../member/member.enums.ts';
import { UnitReference } from '../unit-reference.ts';
import { AuditRecord } from './audit-record.entity.ts';
import { exportMemberFile } from './export-member-file.ts';
import { MemberFile } from './member-file.entity.ts';

@Resolver(() => MemberFile)
export class MemberFileResolver {
  @Mutation(() => MemberFile, {
    nullable: true,
    description:
      'Gives out everything held of a member, what is sealed opened, and records who took it, when and what for (SEC-006). ' +
      'Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE.',
  })
  exportMemberFile(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('purpose', () => RevealPurpose, { description: 'What for.' }) purpose: RevealPurpose,
    @Ctx() context: Context,
  ): Promise<MemberFile> {
    return exportMemberFile(context, { id, purpose });
  }
}

@Resolver(() => AuditRecord)
export class AuditRecordResolver {
  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit the account stood for.' })
  unit(@Root() { unitId }: AuditRecord): UnitKey {
    return referTo({ id: unitId });
  }
}
