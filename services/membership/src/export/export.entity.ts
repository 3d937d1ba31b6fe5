import { defineEntity, p } from '@mikro-orm/postgresql';
import type { DomainError } from '@vwu/kit/domain-error';
import type { Sentence } from '@vwu/kit/language';
import { connectionOf } from '@vwu/kit/page';
import type { Viewer } from '@vwu/kit/viewer';
import { Directive, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { ExportContent, ExportFormat, type ExportPurpose, ExportState } from './export.enums.ts';
import { ExportEnded, ExportExpired, ExportNotReady, ExportWithdrawn } from './export.errors.ts';
import type { ExportFilter } from './export-filter.ts';

/** A refusal as it is kept: said in the language of whoever asks. */
export interface KeptRefusal {
  readonly code: string;
  readonly sentence: Sentence;
}

/** A file as it is downloaded. */
export interface KeptFile {
  /** Without a heading. */
  readonly rows: number;
  readonly byteSize: number;
  readonly sha256: string;
}

/** How long a file is kept. */
const keptMillis = 7 * 24 * 60 * 60 * 1_000;
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + keptMillis);

/** A file somebody asked for (HON-020, REP-010): made when its turn comes, and kept for a week. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Data taken out as a file. What it came to, and what for, only who asked for it is told. «Lần xuất dữ liệu»' })
export class Export {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => ExportContent, { description: 'What is taken out.' }) content!: ExportContent;
  @Field(() => ExportFormat, { description: 'As which kind of file.' }) format!: ExportFormat;
  @Field(() => ExportState, { description: 'What has become of it.' }) state!: ExportState;
  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' }) requestedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was ready, or had failed.' }) finishedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { description: 'When its file is removed.' }) expiresAt!: Date;
  @Field(() => Int, { description: 'Changes with every change.' }) version!: number;

  unitId!: string;
  filter!: ExportFilter;
  purpose!: ExportPurpose | null;
  caller!: string;
  roles!: string[];
  scopes!: string[];
  callerUnitId!: string;
  agreement!: string | null;
  rowsRead!: number;
  byteSize!: number | null;
  sha256!: string | null;
  refusal!: KeptRefusal | null;
  attempts!: number;

  /** Who asked, as the file is made for: with the rights of then, and the reach of now. */
  get asker(): Viewer {
    return { subject: this.caller, roles: this.roles, scopes: this.scopes, unitId: this.callerUnitId, purpose: this.agreement };
  }

  get isOpen(): boolean {
    return this.state === 'WAITING' || this.state === 'RUNNING';
  }

  /** @throws {ExportEnded} */
  cancel(now: Date): void {
    if (!this.isOpen) throw new ExportEnded(this.id, this.state);
    this.state = 'CANCELLED';
    this.finishedAt = now;
  }

  /** It is there, from now on and for a week. */
  finish(file: KeptFile, now: Date): void {
    this.state = 'READY';
    [this.byteSize, this.sha256, this.rowsRead] = [file.byteSize, file.sha256, file.rows];
    [this.finishedAt, this.expiresAt] = [now, expiryFrom(now)];
  }

  /** Nothing came of it; of a refusal its code and its sentences are kept. */
  fail({ code, sentence }: DomainError, now: Date): void {
    this.state = 'FAILED';
    [this.refusal, this.finishedAt] = [{ code, sentence }, now];
  }

  /** What its file comes to. @throws {ExportExpired | ExportWithdrawn | ExportNotReady} */
  requireFile(now: Date): KeptFile {
    const { state, byteSize, sha256, rowsRead } = this;
    if (state === 'EXPIRED' || (state === 'READY' && this.expiresAt <= now)) throw new ExportExpired(this.id);
    if (state === 'WITHDRAWN') throw new ExportWithdrawn(this.id);
    if (state !== 'READY' || byteSize === null || sha256 === null) throw new ExportNotReady(this.id, state);
    return { rows: rowsRead, byteSize, sha256 };
  }
}

export const ExportConnection = connectionOf('Export', () => Export, 'exports');

export const ExportSchema = defineEntity({
  class: Export,
  schema: 'membership',
  tableName: 'export',
  properties: {
    id: p.uuid().primary(),
    unitId: p.uuid(),
    content: p.string().$type<ExportContent>(),
    format: p.string().$type<ExportFormat>(),
    filter: p.json().$type<ExportFilter>(),
    purpose: p.string().$type<ExportPurpose>().nullable(),
    caller: p.string(),
    roles: p.array(),
    scopes: p.array(),
    callerUnitId: p.uuid(),
    agreement: p.string().nullable(),
    state: p.string().$type<ExportState>(),
    rowsRead: p.integer(),
    byteSize: p.integer().nullable(),
    sha256: p.string().nullable(),
    refusal: p.json().$type<KeptRefusal>().nullable(),
    attempts: p.integer(),
    requestedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    expiresAt: p.datetime(),
    version: p.integer().version(),
  },
});
