import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { requestContext } from '@vwu/kit/request-context';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { cancelExport } from './cancel-export.ts';
import { Export, ExportConnection } from './export.entity.ts';
import { ExportContent, ExportFormat, ExportPurpose } from './export.enums.ts';
import { ExportFilter } from './export-filter.ts';
import { requireExport } from './hold-export.ts';
import { listExports } from './list-exports.ts';
import { requestExport } from './request-export.ts';

@ObjectType({ description: 'Why nothing came of an export. «Lý do không xuất được»', simpleResolvers: true })
class ExportRefusal {
  @Field(() => String, { description: 'A stable code.' }) code!: string;
  @Field(() => String, { description: 'What is wrong, and what to do.' }) message!: string;
}

const isOwn = ({ caller }: Export, { viewer }: Context): boolean => caller === viewer.subject;
const others = 'null for who did not ask for it';

@Resolver(() => Export)
export class ExportResolver {
  @Query(() => Export, { nullable: true, description: 'An export: how far it is, and what it came to. Errors: EXPORT_NOT_FOUND.' })
  export(@Arg('id', () => ID, { description: 'The export.' }) id: string, @Ctx() context: Context): Promise<Export> {
    return requireExport(context, id);
  }

  @Query(() => ExportConnection, {
    nullable: true,
    description:
      "Exports of the caller's part of the Union, the latest first; those of persons for who sees persons. " +
      'Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  exports(
    @Arg('unitId', () => ID, { nullable: true, description: 'Of this unit.' }) unitId: string | null,
    @Arg('isMine', () => Boolean, { nullable: true, description: 'Asked for by the caller, or by others.' }) isMine: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listExports(context, { unitId, isMine, size: pageSize(first), after });
  }

  @Mutation(() => Export, {
    description:
      'Asks for data as a file; it is made by itself, and downloaded at `GET /exports/<id>`. Of members nothing that is sealed is ever in it, ' +
      'and nobody whose record is restricted. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, PURPOSE_MISSING, EXPORT_FILTER_UNFIT, EXPORT_PERIOD_MISSING, ' +
      'PERIOD_UNKNOWN, EXPORTS_OPEN, IDEMPOTENCY_KEY_REUSED.',
  })
  requestExport(
    @Arg('unitId', () => ID, { description: 'Of this unit and all below it.' }) unitId: string,
    @Arg('content', () => ExportContent, { description: 'What is taken out.' }) content: ExportContent,
    @Arg('format', () => ExportFormat, { description: 'As which kind of file.' }) format: ExportFormat,
    @Arg('filter', () => ExportFilter, { nullable: true, description: 'What of it.' }) filter: ExportFilter | null,
    @Arg('purpose', () => ExportPurpose, { nullable: true, description: 'What for; lists of persons need one.' })
    purpose: ExportPurpose | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Export> {
    return requestExport(context, { unitId, content, format, filter: filter ?? {}, purpose, idempotencyKey });
  }

  @Mutation(() => Export, {
    description: 'Ends an export of the caller that is not ready yet. Errors: EXPORT_NOT_FOUND, EXPORT_ENDED, IDEMPOTENCY_KEY_REUSED.',
  })
  cancelExport(
    @Arg('id', () => ID, { description: 'The export.' }) id: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Export> {
    return cancelExport(context, { id, idempotencyKey });
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit it is of, with all below. «Đơn vị»' })
  unit(@Root() { unitId }: Export): UnitKey {
    return referTo({ id: unitId });
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day it is of; null for what is of none. «Tại ngày»' })
  asOf(@Root() { filter }: Export): string | null {
    return filter.asOf ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The period it is of: 2026H1 or 2026Y; null for what is of none.' })
  period(@Root() { filter }: Export): string | null {
    return filter.period ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller asked for it: the file is for nobody else.' })
  isMine(@Root() one: Export, @Ctx() context: Context): boolean {
    return isOwn(one, context);
  }

  @FieldResolver(() => ExportPurpose, { nullable: true, description: `What for; ${others}. «Mục đích»` })
  purpose(@Root() one: Export, @Ctx() context: Context): ExportPurpose | null {
    return isOwn(one, context) ? one.purpose : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: `Rows so far, without a heading; ${others}. «Số dòng»` })
  rowCount(@Root() one: Export, @Ctx() context: Context): number | null {
    return isOwn(one, context) ? one.rowsRead : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: `Size of the file in bytes, once it is ready; ${others}. «Dung lượng»` })
  byteSize(@Root() one: Export, @Ctx() context: Context): number | null {
    return isOwn(one, context) ? one.byteSize : null;
  }

  @FieldResolver(() => String, { nullable: true, description: `SHA-256 of the file as it is downloaded, in hexadecimal; ${others}.` })
  sha256(@Root() one: Export, @Ctx() context: Context): string | null {
    return isOwn(one, context) ? one.sha256 : null;
  }

  @FieldResolver(() => ExportRefusal, { nullable: true, description: `Why nothing came of it; ${others}.` })
  refusal(@Root() one: Export, @Ctx() context: Context): ExportRefusal | null {
    const { refusal } = one;
    if (refusal === null || !isOwn(one, context)) return null;
    return { code: refusal.code, message: refusal.sentence[requestContext.getStore()?.language ?? 'vi'] };
  }
}

/** Federation's way in. */
export const resolveExport = async ({ id }: { readonly id: string }, context: Context): Promise<Export | null> =>
  requireExport(context, id).catch(() => null);
