import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import type { Sentence } from '@vwu/kit/language';
import { pageSize } from '@vwu/kit/page-size';
import { requestContext } from '@vwu/kit/request-context';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { cancelImport } from './cancel-import.ts';
import { ImportFault, ImportFaultCount, ImportRefusal, ImportStep } from './fault.entity.ts';
import { requireImport } from './hold-import.ts';
import { listImports } from './list-imports.ts';
import { ImportKind, ImportMode, MemberImport, MemberImportConnection } from './member-import.entity.ts';
import { runImport } from './run-import.ts';

const said = (sentence: Sentence): string => sentence[requestContext.getStore()?.language ?? 'vi'];

@Resolver(() => MemberImport)
export class MemberImportResolver {
  @Query(() => MemberImport, {
    nullable: true,
    description: 'A list of members that was sent: how far it is, and what was found. Errors: FORBIDDEN, IMPORT_NOT_FOUND.',
  })
  memberImport(@Arg('id', () => ID, { description: 'The import.' }) id: string, @Ctx() context: Context): Promise<MemberImport> {
    return requireImport(context, id);
  }

  @Query(() => MemberImportConnection, {
    nullable: true,
    description:
      "Lists that were sent for the caller's part of the Union, the latest first. Errors: FORBIDDEN, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.",
  })
  memberImports(
    @Arg('kind', () => ImportKind, { nullable: true, description: 'Of this kind.' }) kind: ImportKind | null,
    @Arg('unitId', () => ID, { nullable: true, description: 'For this unit.' }) unitId: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listImports(context, { kind, unitId, size: pageSize(first), after });
  }

  @Mutation(() => MemberImport, {
    description:
      'Has a checked list recorded, all of it or its good rows; it goes on by itself. Errors: FORBIDDEN, IMPORT_NOT_FOUND, UNIT_NOT_IN_CHARGE, UNIT_NOT_FOUND, ' +
      'HONORARY_NOT_OWN_LEVEL, IMPORT_NOT_READY, IMPORT_WITHOUT_ROWS, IMPORT_HAS_FAULTS, IMPORT_REPEATED, IMPORT_ENDED, IDEMPOTENCY_KEY_REUSED.',
  })
  runMemberImport(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Arg('mode', () => ImportMode, { description: 'Which rows are recorded.' }) mode: ImportMode,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MemberImport> {
    return runImport(context, { id, mode, idempotencyKey });
  }

  @Mutation(() => MemberImport, {
    description:
      'Ends an import of which nothing is recorded yet, and removes what was sent. Errors: FORBIDDEN, IMPORT_NOT_FOUND, UNIT_NOT_IN_CHARGE, UNIT_NOT_FOUND, HONORARY_NOT_OWN_LEVEL, IMPORT_ENDED, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  cancelMemberImport(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MemberImport> {
    return cancelImport(context, { id, idempotencyKey });
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit the list is for. «Đơn vị»' })
  unit(@Root() { unitId }: MemberImport): UnitKey {
    return referTo({ id: unitId });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller sent it: the error file is for nobody else.' })
  isMine(@Root() { caller }: MemberImport, @Ctx() { viewer }: Context): boolean {
    return caller === viewer.subject;
  }

  @FieldResolver(() => ImportRefusal, { nullable: true, description: 'Why nothing came of it.' })
  refusal(@Root() { refusal }: MemberImport): ImportRefusal | null {
    return refusal && { code: refusal.code, message: said(refusal.sentence), columns: refusal.columns ?? [] };
  }

  @FieldResolver(() => [ImportFaultCount], { description: 'How many rows have which fault, the most frequent first.' })
  faultCounts(@Root() { faultCounts }: MemberImport): ImportFaultCount[] {
    return faultCounts.map(({ code, sentence, rows }) => ({ code, rows, message: said(sentence) }));
  }

  @FieldResolver(() => [ImportFault], { description: 'The first hundred faults, in the order of the rows; all stand in the error file.' })
  firstFaults(@Root() { firstFaults }: MemberImport): ImportFault[] {
    return firstFaults.map(({ row, column, code, sentence }) => ({ row, column, code, message: said(sentence) }));
  }

  @FieldResolver(() => [ImportStep], { description: 'The states it passed through, oldest first.' })
  history(@Root() { id }: MemberImport, @Ctx() { importSteps }: Context): Promise<readonly ImportStep[]> {
    return importSteps.load(id);
  }
}

/** Federation's way in. */
export const resolveMemberImport = async ({ id }: { readonly id: string }, context: Context): Promise<MemberImport | null> =>
  requireImport(context, id).catch(() => null);
