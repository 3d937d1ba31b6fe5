import { defineEntity, p } from '@mikro-orm/postgresql';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import type { Sentence } from '@vwu/kit/language';
import { connectionOf } from '@vwu/kit/page';
import { Directive, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { SheetFormat } from '../sheet/sheet.ts';
import { ImportEnded, ImportHasFaults, ImportNotReady, ImportWithoutRows } from './import.errors.ts';

export const ImportKind = defineEnum('MemberImportKind', 'Who stands in a list. «Loại danh sách»', {
  MEMBERS: 'hội viên',
  HONORARY: 'hội viên danh dự đã được công nhận',
});
export type ImportKind = CodeOf<typeof ImportKind>;

export const ImportState = defineEnum('MemberImportState', 'What has become of a list of members. «Trạng thái nhập danh sách»', {
  RECEIVED: 'đã nhận, chờ kiểm tra',
  CHECKING: 'đang kiểm tra',
  CHECKED: 'đã kiểm tra xong, chưa ghi',
  RUNNING: 'đang ghi',
  DONE: 'đã ghi xong',
  FAILED: 'không đọc được tệp; chưa ghi gì',
  CANCELLED: 'đã hủy; chưa ghi gì',
  EXPIRED: 'quá hạn; dữ liệu của lần nhập đã xóa',
});
export type ImportState = CodeOf<typeof ImportState>;

export const ImportMode = defineEnum('MemberImportMode', 'Which rows of a list are recorded. «Cách ghi danh sách»', {
  ALL_OR_NOTHING: 'ghi toàn bộ, hoặc không ghi gì nếu còn dòng sai',
  GOOD_ROWS_ONLY: 'chỉ ghi các dòng đúng',
});
export type ImportMode = CodeOf<typeof ImportMode>;

/** A refusal as it is kept: said in the language of whoever asks. */
export interface KeptRefusal {
  readonly code: string;
  readonly sentence: Sentence;
  /** Columns it is about, by letter or title. */
  readonly columns?: readonly string[];
}

export interface FaultCount extends KeptRefusal {
  readonly rows: number;
}

export interface PlacedFault extends KeptRefusal {
  readonly row: number;
  readonly column: string | null;
}

const live: readonly ImportState[] = ['RECEIVED', 'CHECKING', 'CHECKED', 'RUNNING'];

/** A list of members, or of honorary members, somebody brought (MEM-045): checked first, and recorded when they say how. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A list of members, or of honorary members, that was sent to be recorded. «Lần nhập danh sách hội viên»' })
export class MemberImport {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => ImportKind, { description: 'Who stands in it. «Loại danh sách»' }) kind!: ImportKind;
  @Field(() => ImportState, { description: 'What has become of it.' }) state!: ImportState;
  @Field(() => ImportMode, { nullable: true, description: 'Which rows were, or are being, recorded; null until somebody said.' })
  mode!: ImportMode | null;
  @Field(() => Int, { description: 'Rows read so far, without the heading. «Số dòng đã đọc»' }) rowsRead!: number;
  @Field(() => Int, { description: 'Rows that can be recorded, or were. «Số dòng đúng»' }) goodRows!: number;
  @Field(() => Int, { description: 'Rows something speaks against. «Số dòng sai»' }) badRows!: number;
  @Field(() => Int, {
    description: 'Good rows that bear the name and the day of birth of somebody recorded within the same unit already. «Có thể trùng»',
  })
  likelyRows!: number;
  @Field(() => Int, { description: 'Pairs that are probably of one woman, found when it was recorded. «Số cặp nghi trùng»' })
  pairCount!: number;
  @Field(() => GraphQLISODateTime, { description: 'When it was received.' }) receivedAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'When what is left of it is removed.' }) expiresAt!: Date;
  @Field(() => Int, { description: 'Changes with every change.' }) version!: number;

  unitId!: string;
  caller!: string;
  roles!: string[];
  callerUnitId!: string;
  purpose!: string | null;
  format!: SheetFormat;
  bytes!: number;
  /** Equal for equal files, and no more. */
  mark!: string;
  faultCounts!: FaultCount[];
  firstFaults!: PlacedFault[];
  refusal!: KeptRefusal | null;
  attempts!: number;

  /** @throws {ImportNotReady | ImportWithoutRows | ImportHasFaults} */
  start(mode: ImportMode): void {
    if (this.state !== 'CHECKED') throw new ImportNotReady(this.id, this.state);
    if (this.goodRows === 0) throw new ImportWithoutRows();
    if (mode === 'ALL_OR_NOTHING' && this.badRows > 0) throw new ImportHasFaults(this.badRows);
    this.mode = mode;
    this.state = 'RUNNING';
    this.refusal = null;
  }

  /** @throws {ImportEnded} */
  cancel(): void {
    if (!live.includes(this.state)) throw new ImportEnded(this.id, this.state);
    this.state = 'CANCELLED';
  }
}

export const MemberImportConnection = connectionOf('MemberImport', () => MemberImport, 'lists of members');

export const MemberImportSchema = defineEntity({
  class: MemberImport,
  schema: 'membership',
  tableName: 'member_import',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<ImportKind>(),
    unitId: p.uuid(),
    caller: p.string(),
    roles: p.array(),
    callerUnitId: p.uuid(),
    purpose: p.string().nullable(),
    format: p.string().$type<SheetFormat>(),
    bytes: p.integer(),
    mark: p.string(),
    state: p.string().$type<ImportState>(),
    mode: p.string().$type<ImportMode>().nullable(),
    rowsRead: p.integer(),
    goodRows: p.integer(),
    badRows: p.integer(),
    likelyRows: p.integer(),
    pairCount: p.integer(),
    faultCounts: p.json().$type<FaultCount[]>(),
    firstFaults: p.json().$type<PlacedFault[]>(),
    refusal: p.json().$type<KeptRefusal>().nullable(),
    attempts: p.integer(),
    receivedAt: p.datetime(),
    expiresAt: p.datetime(),
    version: p.integer().version(),
  },
});
