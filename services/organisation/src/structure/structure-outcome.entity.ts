import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { requestContext } from '@vwu/kit/request-context';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { UnitEvent } from '../event/unit-event.entity.ts';
import type { StructureRefused } from '../plan/refusal.ts';
import { AdminType, BaseModel, LineageKind, UnitLevel } from '../unit/unit.enums.ts';
import { ContinuingUnit, MovedUnit, PlannedUnit, ReturnedUnit } from './moved-units.entity.ts';
import { rolesByLevel } from './roles-by-level.ts';

export const UnitAct = defineEnum(
  'UnitAct',
  'What an event does to a unit; only a correction opens one again, or says it was not there. «Thay đổi»',
  {
    OPEN: 'thành lập',
    ALTER: 'thay đổi',
    CLOSE: 'kết thúc',
    REOPEN: 'hoạt động trở lại',
    ANNUL: 'coi như chưa có',
  },
);
export type UnitAct = CodeOf<typeof UnitAct>;

export const ChangeGround = defineEnum('ChangeGround', 'Why a unit is changed. «Căn cứ»', {
  ORDERED: 'theo quyết định',
  CARRIED: 'đi theo cấp trên',
  PROVISIONAL: 'tạm đặt, chờ bố trí',
  TAKEN_BACK: 'do sự kiện được đính chính',
});
export type ChangeGround = CodeOf<typeof ChangeGround>;

export const UnitEnding = defineEnum('UnitEnding', 'How a unit ended. «Cách kết thúc»', {
  MERGED: 'nhập toàn bộ vào đơn vị khác',
  SPLIT: 'chia về nhiều đơn vị',
  DISSOLVED: 'kết thúc hoạt động',
});
export type UnitEnding = CodeOf<typeof UnitEnding>;

@ObjectType({
  description: 'What an event does to one unit; of a correction, what is another than it was thought to be, span by span.',
  simpleResolvers: true,
})
export class UnitChangeView {
  @Field(() => ID, { description: 'The unit; of one that only a preview opens, an id nothing will ever have.' }) unitId!: string;
  @Field(() => UnitAct, { description: 'What happens to it.' }) act!: UnitAct;
  @Field(() => ChangeGround, { description: 'Why.' }) ground!: ChangeGround;
  @Field(() => UnitEnding, { nullable: true, description: 'How it ends, if it does.' }) ending!: UnitEnding | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of it; null when it is older than what is recorded.' })
  validFrom!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of it, where a correction changes some days only; null if it goes on.',
  })
  validTo!: string | null;
  @Field(() => UnitLevel, { description: 'Level.' }) level!: UnitLevel;
  @Field(() => String, { nullable: true, description: 'Code from the day on; of one that ends, its last.' }) code!: string | null;
  @Field(() => String, { description: 'Name from the day on; of one that ends, its last.' }) fullName!: string;
  @Field(() => AdminType, { nullable: true, description: 'Administrative type.' }) adminType!: AdminType | null;
  @Field(() => BaseModel, { nullable: true, description: 'How a base is built from the day on, where that is said (ORG-002).' })
  baseModel!: BaseModel | null;
  @Field(() => String, { nullable: true, description: 'The superior from the day on; of one that ends, its last.' }) parentName!:
    | string
    | null;
}

@ObjectType({ description: 'What of one unit goes into another.', simpleResolvers: true })
export class PieceView {
  @Field(() => String, { description: 'From.' }) fromName!: string;
  @Field(() => String, { description: 'To.' }) toName!: string;
  @Field(() => LineageKind, { description: 'Whole or part.' }) extent!: LineageKind;
  @Field(() => Float, { nullable: true, description: 'Share of the older unit, 0…1; null when it is not known.' }) share!: number | null;
}

@ObjectType({ description: 'A unit that waits under a superior until somebody places it. «Chờ bố trí»', simpleResolvers: true })
export class HeldUnitView {
  @Field(() => ID, { description: 'The unit.' }) unitId!: string;
  @Field(() => String, { description: 'Its name.' }) fullName!: string;
  @Field(() => String, { description: 'Under whom it waits.' }) heldByName!: string;
  @Field(() => [String], { description: 'Where it could go.' }) candidateNames!: string[];
}

@ObjectType({ description: 'Who would see more or less of the Union. «Thay đổi phạm vi»', simpleResolvers: true })
export class AccessChange {
  @Field(() => ID, { description: 'The unit whose officers it concerns.' }) holderId!: string;
  @Field(() => String, { description: 'Its name.' }) holderName!: string;
  @Field(() => UnitLevel, { description: 'Its level.' }) level!: UnitLevel;
  @Field(() => Int, { description: 'Units its officers would see besides.' }) gained!: number;
  @Field(() => Int, { description: 'Units its officers would see no more.' }) lost!: number;
  @Field(() => [String], { description: 'Some of them, by name.' }) sample!: string[];

  @Field(() => [String], { description: 'The roles that stand at units of its level: whose sight changes. «Vai trò»' })
  get roles(): readonly string[] {
    return rolesByLevel[this.level];
  }
}

@ObjectType({ description: 'One reason why a reorganisation cannot be carried out.', simpleResolvers: true })
export class StructureRefusal {
  @Field(() => String, { description: 'Stable code.' }) code!: string;
  @Field(() => String, { description: 'What is wrong, and what to do.' }) message!: string;
  @Field(() => [ID], { description: 'The units it is about.' }) unitIds!: readonly string[];
}

@ObjectType({
  description: 'What a reorganisation has done, or would do. «Kết quả sắp xếp»',
  simpleResolvers: true,
})
export class StructureOutcome {
  @Field(() => Boolean, { description: 'Whether nothing was written.' }) isPreview = false;
  @Field(() => UnitEvent, { nullable: true, description: 'The event; null if a preview finds reasons against it.' })
  event: UnitEvent | null = null;
  @Field(() => [StructureRefusal], { description: 'Reasons against it, all at once; only a preview lists them here.' })
  refusals: StructureRefusal[] = [];
  @Field(() => [UnitChangeView], { description: 'What happens to each unit, by level and name.' }) changes: UnitChangeView[] = [];
  @Field(() => [PieceView], { description: 'What goes where.' }) pieces: PieceView[] = [];
  @Field(() => [PieceView], { description: 'What a correction says did not go there after all.' }) piecesTakenBack: PieceView[] = [];
  @Field(() => [HeldUnitView], { description: 'Units that somebody must place.' }) held: HeldUnitView[] = [];
  @Field(() => [HeldUnitView], { description: 'Units that waited to be placed and do not any more.' }) released: HeldUnitView[] = [];
  @Field(() => [MovedUnit], {
    description: 'Units that end or go elsewhere than was thought, and what of them has to move in every service.',
  })
  closed: MovedUnit[] = [];
  @Field(() => [ReturnedUnit], { description: 'Units that a correction opens again, and what comes back to them in every service.' })
  returned: ReturnedUnit[] = [];
  @Field(() => [PlannedUnit], { description: 'Units formed of others, and what they will have.' }) formed: PlannedUnit[] = [];
  @Field(() => [ContinuingUnit], {
    nullable: true,
    description: 'Units that go on with other figures, what they have before and after, highest first; only a preview looks.',
  })
  continuing: ContinuingUnit[] | null = null;
  @Field(() => Int, { description: 'Leaderships to consolidate (ORG-010). «Kiện toàn»' }) consolidations = 0;
  @Field(() => Int, { description: 'Leaderships that need not be consolidated, by a correction.' }) consolidationsTakenBack = 0;
  @Field(() => [AccessChange], { nullable: true, description: 'Who would see more or less; only a preview looks.' })
  access: AccessChange[] | null = null;

  eventId = '';

  static refused({ refusals }: StructureRefused): StructureOutcome {
    const language = requestContext.getStore()?.language ?? 'vi';
    const told = refusals.map(({ code, sentence, unitIds }) =>
      Object.assign(new StructureRefusal(), { code, message: sentence[language], unitIds }),
    );
    return Object.assign(new StructureOutcome(), { isPreview: true, refusals: told });
  }
}
