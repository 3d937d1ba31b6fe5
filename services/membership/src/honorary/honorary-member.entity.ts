import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar, END, openDay } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import {
  HonoraryEndGround,
  HonoraryGender,
  HonoraryLevel,
  HonoraryScope,
  HonoraryState,
  HonoraryTask,
  InfluenceKind,
} from './honorary.enums.ts';
import type { SealedHonorary } from './honorary-details.ts';

/** HON-010: the one title, whichever level recognised. */
const honoraryTitle = 'Hội viên danh dự của Hội Liên hiệp Phụ nữ Việt Nam';

/** Somebody on the way to be an honorary member, who is one, or was (000 §IV). Never a member: this is a book of its own (HON-001). */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An honorary member, or who is proposed as one; of any gender and nationality. «Hội viên danh dự»' })
export class HonoraryMember implements SealedHonorary {
  @Field(() => ID, { description: 'Opaque identity; never reused.' }) id!: string;
  @Field(() => HonoraryLevel, { description: 'The level that recognises, or is to. «Cấp công nhận»' }) level!: HonoraryLevel;
  @Personal({ ...kept, basis: 'HON-001' })
  @Field(() => String, { nullable: true, description: 'Full name. «Họ và tên»' })
  fullName!: string;
  @Personal({ ...kept, basis: 'HON-002' })
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth. «Ngày sinh»' })
  bornOn!: string;
  @Personal({ ...kept, basis: 'HON-001' })
  @Field(() => HonoraryGender, { nullable: true, description: 'Gender; any. «Giới tính»' })
  gender!: HonoraryGender;
  @Personal({ ...kept, basis: 'HON-001' })
  @Field(() => String, { nullable: true, description: 'Nationality, ISO 3166-1 alpha-2: VN, FR. «Quốc tịch»' })
  nationality!: string;
  @Field(() => Boolean, { description: 'Whether the person lives in Việt Nam (HON-003). «Đang cư trú tại Việt Nam»' })
  residesInVietnam!: boolean;
  @Field(() => Boolean, { description: 'Whether the person works in Việt Nam (HON-003). «Đang làm việc tại Việt Nam»' })
  worksInVietnam!: boolean;
  @Field(() => Boolean, { description: 'Whether the person approves of the Statute (HON-004). «Tán thành Điều lệ Hội»' })
  approvesStatute!: boolean;
  @Field(() => Boolean, { description: 'Whether the person joins of free will (HON-004). «Tự nguyện»' }) isVoluntary!: boolean;
  @Personal({ ...kept, basis: 'HON-013' })
  @Field(() => String, { nullable: true, description: 'Who the person is, in short. «Trích ngang»' })
  shortCv!: string | null;
  @Personal({ ...kept, basis: 'HON-005' })
  @Field(() => String, { nullable: true, description: 'What shows the prestige (HON-005). «Uy tín»' })
  prestige!: string | null;
  @Field(() => InfluenceKind, { nullable: true, description: 'Where the influence comes from (HON-006).' })
  influenceKind!: InfluenceKind | null;
  @Field(() => HonoraryScope, { description: 'How far contribution and influence reach (HON-011).' }) scope!: HonoraryScope;
  @Personal({ ...kept, basis: 'MEM-020' })
  @Field(() => String, { nullable: true, description: 'Number of the card handed over. «Số thẻ»' })
  cardNumber!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When the person agreed that the data are kept. «Ngày đồng ý»' })
  consentOn!: string | null;
  @Field(() => String, { nullable: true, description: 'What the person agreed to. «Mục đích»' }) consentPurpose!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When the person agreed to be named in public (HON-022). «Đồng ý công khai»' })
  publicationOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a foreigner: the day the police answered (HON-016). «Ngày Công an có ý kiến»',
  })
  policeOpinionOn!: string | null;
  @Personal({ ...kept, basis: 'SEC-008' })
  @Field(() => Boolean, { nullable: true, description: 'Whether the police agree. «Công an đồng ý»' })
  policeFavours!: boolean | null;
  @Field(() => HonoraryState, { description: 'Where the record stands, as its steps say.' }) state!: HonoraryState;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision of recognition. «Ngày công nhận»' })
  recognisedOn!: string | null;
  @Personal({ ...kept, basis: 'HON-026' })
  @Field(() => HonoraryEndGround, { nullable: true, description: 'Of one that has ended: why. «Lý do thôi»' })
  endGround!: HonoraryEndGround | null;
  @Field(() => DateScalar, { nullable: true, description: 'When what was personal was erased. «Đã xóa dữ liệu»' })
  erasedOn!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of who was recognised on paper: the list the record came by (MEM-045). «Danh sách đã nhập»',
  })
  importId!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when changing.' }) version!: number;

  unitId!: string;
  endedOn!: string;
  publicationUntil!: string;
  memberId!: string | null;
  citizenId!: Buffer | null;
  passport!: Buffer | null;
  phone!: Buffer | null;
  policeOpinion!: Buffer | null;
  endDocument!: Buffer | null;
  sealedBy!: string | null;
  citizenIdIndex!: Buffer | null;
  passportIndex!: Buffer | null;

  @Field(() => String, { description: 'The title, the same for every level (HON-010). «Danh hiệu»' })
  get title(): string {
    return honoraryTitle;
  }

  @Field(() => DateScalar, { nullable: true, description: 'The first day the person is no honorary member any more. «Thôi từ ngày»' })
  get endsOn(): string | null {
    return openDay(this.endedOn);
  }

  @Field(() => DateScalar, { nullable: true, description: 'When consent to be named in public was taken back. «Rút đồng ý công khai»' })
  get publicationWithdrawnOn(): string | null {
    return openDay(this.publicationUntil);
  }

  get isForeigner(): boolean {
    return this.nationality !== 'VN';
  }

  @Personal({ ...kept, basis: 'HON-012' })
  @Field(() => [HonoraryTask], { nullable: true, description: 'What is to be done about the record. «Việc cần làm»' })
  get tasks(): HonoraryTask[] {
    const isOpen = this.state === 'PROPOSED' || this.state === 'SCREENED' || this.state === 'APPROVED_BY_SUPERIOR';
    const hasNumber = this.citizenIdIndex !== null || this.passportIndex !== null;
    const tasks: [HonoraryTask, boolean][] = [
      ['MOBILISE_TO_FULL_MEMBER', this.gender === 'FEMALE' && this.nationality === 'VN' && this.state === 'RECOGNISED'],
      ['ASK_POLICE', isOpen && this.isForeigner && this.policeFavours === null],
      ['RECORD_NUMBER', isOpen && !hasNumber],
      ['AWAIT_SUPERIOR', this.state === 'SCREENED'],
    ];
    return tasks.filter(([, isDue]) => isDue).map(([task]) => task);
  }
}

export const HonoraryMemberConnection = connectionOf('HonoraryMember', () => HonoraryMember, 'honorary members');

/** What nothing is told of yet. */
export const untold = {
  shortCv: null,
  prestige: null,
  influenceKind: null,
  cardNumber: null,
  consentOn: null,
  consentPurpose: null,
  publicationOn: null,
  publicationUntil: END,
  policeOpinionOn: null,
  policeFavours: null,
  recognisedOn: null,
  endedOn: END,
  endGround: null,
  memberId: null,
  importId: null,
  erasedOn: null,
  citizenId: null,
  passport: null,
  phone: null,
  policeOpinion: null,
  endDocument: null,
  sealedBy: null,
  citizenIdIndex: null,
  passportIndex: null,
} as const;

const sealed = () => p.blob().nullable().$type<Buffer | null>();
const day = () => p.string().columnType('date');

export const HonoraryMemberSchema = defineEntity({
  class: HonoraryMember,
  schema: 'membership',
  tableName: 'honorary_member',
  properties: {
    id: p.uuid().primary(),
    unitId: p.uuid(),
    level: p.string().$type<HonoraryLevel>(),
    fullName: p.string(),
    bornOn: day(),
    gender: p.string().$type<HonoraryGender>(),
    nationality: p.string(),
    residesInVietnam: p.boolean(),
    worksInVietnam: p.boolean(),
    approvesStatute: p.boolean(),
    isVoluntary: p.boolean(),
    shortCv: p.string().nullable(),
    prestige: p.string().nullable(),
    influenceKind: p.string().$type<InfluenceKind>().nullable(),
    scope: p.string().$type<HonoraryScope>(),
    cardNumber: p.string().nullable(),
    consentOn: day().nullable(),
    consentPurpose: p.string().nullable(),
    publicationOn: day().nullable(),
    publicationUntil: day(),
    policeOpinionOn: day().nullable(),
    policeFavours: p.boolean().nullable(),
    state: p.string().$type<HonoraryState>(),
    recognisedOn: day().nullable(),
    endedOn: day(),
    endGround: p.string().$type<HonoraryEndGround>().nullable(),
    memberId: p.uuid().nullable(),
    importId: p.uuid().nullable(),
    erasedOn: day().nullable(),
    citizenId: sealed(),
    passport: sealed(),
    phone: sealed(),
    policeOpinion: sealed(),
    endDocument: sealed(),
    sealedBy: p.string().nullable(),
    citizenIdIndex: sealed(),
    passportIndex: sealed(),
    origin: p.string().$type<DataOrigin>(),
    version: p.integer().version(),
  },
});
