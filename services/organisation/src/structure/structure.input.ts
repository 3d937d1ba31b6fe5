import { DateScalar } from '@vwu/kit/date';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import {
  AdminType,
  BaseModel,
  BranchType,
  CreatedReason,
  LineageKind,
  ResidentialAreaType,
  SpecialKind,
  UnitKind,
  UnitLevel,
} from '../unit/unit.enums.ts';

@InputType({ description: 'The decision a reorganisation follows (ORG-049). «Nghị quyết, quyết định»' })
export class DecisionInput {
  @Field(() => String, { description: 'Number. «Số»' }) number!: string;
  @Field(() => String, { description: 'Who issued it. «Cơ quan ban hành»' }) issuer!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision; refused without it. «Ngày ban hành»' }) decidedOn?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Its text, or what matters of it; needed where there is no link. «Nội dung»' }) text?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Where it can be read; needed where there is no text. «Liên kết»' }) link?:
    | string
    | null;
}

@InputType({ description: 'A unit by its id, or by its code and level: a code names a unit on a day only, and is re-used.' })
export class UnitRefInput {
  @Field(() => ID, { nullable: true, description: 'Identity.' }) id?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Government code: of a superior on the day of effect, of all others the day before.',
  })
  code?: string | null;
  @Field(() => UnitLevel, { nullable: true, description: 'Level, where one code stands for units of several.' }) level?: UnitLevel | null;
  @Field(() => Int, { nullable: true, description: 'The version seen before; refused if the unit has changed since.' }) version?:
    | number
    | null;
}

@InputType({ description: 'What a new unit is called and where it hangs.' })
export class NewUnitInput {
  @Field(() => String, { nullable: true, description: 'Government code, if there is one.' }) code?: string | null;
  @Field(() => String, { description: 'Name without the type.' }) name!: string;
  @Field(() => String, { description: 'Name with the type.' }) fullName!: string;
  @Field(() => AdminType, { nullable: true, description: 'Type of the administrative unit, if there is one.' })
  adminType?: AdminType | null;
  @Field(() => UnitRefInput, { nullable: true, description: 'The superior; that of what goes into it, unless said.' })
  parent?: UnitRefInput | null;
}

@InputType({ description: 'What every reorganisation says.' })
abstract class StructureInput {
  @Field(() => DecisionInput, { description: 'The decision.' }) decision!: DecisionInput;
  @Field(() => DateScalar, { description: 'First day of the new order: past, today or to come.' }) effectiveOn!: string;
  @Field(() => String, { nullable: true, description: 'Why the decision is later than its effect.' }) reason?: string | null;
}

@InputType({ description: 'A unit to establish. «Thành lập»' })
export class EstablishUnitInput extends StructureInput {
  @Field(() => UnitLevel, { description: 'Level.' }) level!: UnitLevel;
  @Field(() => UnitKind, { description: 'Kind.' }) kind!: UnitKind;
  @Field(() => SpecialKind, { nullable: true, description: 'What a special base is.' }) subkind?: SpecialKind | null;
  @Field(() => BaseModel, { nullable: true, description: 'How a base is built.' }) baseModel?: BaseModel | null;
  @Field(() => BranchType, { nullable: true, description: 'What a branch gathers by (ORG-015).' }) branchType?: BranchType | null;
  @Field(() => ResidentialAreaType, { nullable: true, description: 'Kind of residential area of a branch of type RESIDENTIAL.' })
  areaType?: ResidentialAreaType | null;
  @Field(() => CreatedReason, { nullable: true, description: 'Why a branch is formed, where that is told apart (ORG-013).' })
  createdReason?: CreatedReason | null;
  @Field(() => NewUnitInput, { description: 'Name and place.' }) unit!: NewUnitInput;
  @Field(() => ID, { nullable: true, description: 'The guided request it answers (ORG-025), which is established with it.' })
  requestId?: string | null;
}

@InputType({ description: 'Another name for a unit. «Đổi tên»' })
export class RenameUnitInput extends StructureInput {
  @Field(() => UnitRefInput, { description: 'The unit.' }) unit!: UnitRefInput;
  @Field(() => String, { description: 'Name without the type.' }) name!: string;
  @Field(() => String, { description: 'Name with the type.' }) fullName!: string;
}

@InputType({ description: 'Another administrative type for a unit, another model for a base, or both. «Đổi loại hình, mô hình»' })
export class ChangeUnitTypeInput extends StructureInput {
  @Field(() => UnitRefInput, { description: 'The unit.' }) unit!: UnitRefInput;
  @Field(() => AdminType, { nullable: true, description: 'The new type, if it changes.' }) adminType?: AdminType | null;
  @Field(() => String, { nullable: true, description: 'Name with the new type; needed where type, name or code change.' })
  fullName?: string | null;
  @Field(() => String, { nullable: true, description: 'Name without the type, if it changes.' }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Code, if it changes.' }) code?: string | null;
  @Field(() => BaseModel, { nullable: true, description: 'How a base is built from the day on, if that changes (ORG-002).' })
  baseModel?: BaseModel | null;
}

@InputType({ description: 'Another superior for units. «Chuyển đơn vị trực thuộc»' })
export class ReparentUnitsInput extends StructureInput {
  @Field(() => [UnitRefInput], { description: 'The units, each with all below it.' }) units!: UnitRefInput[];
  @Field(() => UnitRefInput, { description: 'The new superior.' }) under!: UnitRefInput;
}

@InputType({ description: 'Where a unit below a unit that ends goes.' })
export class PlacementInput {
  @Field(() => UnitRefInput, { description: 'The unit.' }) unit!: UnitRefInput;
  @Field(() => String, { nullable: true, description: 'Key of the outcome it goes under.' }) toOutcome?: string | null;
  @Field(() => UnitRefInput, { nullable: true, description: 'Or another superior.' }) under?: UnitRefInput | null;
}

@InputType({ description: 'A unit as it comes out of a reorganisation: one that goes on, or a new one.' })
export class OutcomeInput {
  @Field(() => String, { description: 'What pieces call it: any text, once.' }) key!: string;
  @Field(() => UnitRefInput, { nullable: true, description: 'The unit that goes on in it; none for a new unit.' })
  continues?: UnitRefInput | null;
  @Field(() => NewUnitInput, { nullable: true, description: 'What it is called from the day on; needed for a new unit.' })
  unit?: NewUnitInput | null;
}

@InputType({ description: 'What of a unit goes into an outcome.' })
export class PieceInput {
  @Field(() => UnitRefInput, { description: 'The unit it comes from.' }) from!: UnitRefInput;
  @Field(() => String, { description: 'Key of the outcome.' }) to!: string;
  @Field(() => LineageKind, { description: 'The whole unit, or a part.' }) extent!: LineageKind;
  @Field(() => Float, { nullable: true, description: 'Share of the unit, above 0 and up to 1; left out where it is not known.' })
  share?: number | null;
  @Field(() => String, { nullable: true, description: 'What the decision says of it.' }) evidence?: string | null;
}

@InputType({ description: 'Many units into one. «Nhập, sáp nhập»' })
export class MergeUnitsInput extends StructureInput {
  @Field(() => [UnitRefInput], { description: 'The units that end; two or more, or one into a unit that goes on.' }) from!: UnitRefInput[];
  @Field(() => OutcomeInput, { description: 'What they go into.' }) into!: OutcomeInput;
  @Field(() => [PlacementInput], { nullable: true, description: 'Units below that do not go along.' }) placements?: PlacementInput[] | null;
}

@InputType({ description: 'A part of a unit that is split.' })
export class SplitPartInput extends OutcomeInput {
  @Field(() => Float, { nullable: true, description: 'Its share of the unit; left out where it is not known.' }) share?: number | null;
}

@InputType({ description: 'One unit into many. «Chia, tách»' })
export class SplitUnitInput extends StructureInput {
  @Field(() => UnitRefInput, { description: 'The unit. It goes on if a part says so, and ends otherwise.' }) unit!: UnitRefInput;
  @Field(() => [SplitPartInput], { description: 'Its parts.' }) into!: SplitPartInput[];
  @Field(() => [PlacementInput], { nullable: true, description: 'Where the units below go.' }) placements?: PlacementInput[] | null;
}

@InputType({ description: 'Many units into many. «Sắp xếp»' })
export class RedrawUnitsInput extends StructureInput {
  @Field(() => [OutcomeInput], { description: 'The units that come out.' }) outcomes!: OutcomeInput[];
  @Field(() => [PieceInput], { description: 'What goes where.' }) pieces!: PieceInput[];
  @Field(() => [PlacementInput], { nullable: true, description: 'Where units below go.' }) placements?: PlacementInput[] | null;
}

@InputType({ description: 'Units that end and go into none. «Kết thúc hoạt động»' })
export class DissolveUnitsInput extends StructureInput {
  @Field(() => [UnitRefInput], { description: 'The units; one decision may end many.' }) units!: UnitRefInput[];
  @Field(() => [PlacementInput], { nullable: true, description: 'Where the units below go.' }) placements?: PlacementInput[] | null;
}

@InputType({ description: 'What a corrected event should have been: exactly one. Its own decision is not used; the correction has one.' })
export class ReplacementInput {
  @Field(() => EstablishUnitInput, { nullable: true, description: 'An establishment.' }) establish?: EstablishUnitInput | null;
  @Field(() => RenameUnitInput, { nullable: true, description: 'A name.' }) rename?: RenameUnitInput | null;
  @Field(() => ChangeUnitTypeInput, { nullable: true, description: 'A type.' }) changeType?: ChangeUnitTypeInput | null;
  @Field(() => ReparentUnitsInput, { nullable: true, description: 'A superior.' }) reparent?: ReparentUnitsInput | null;
  @Field(() => MergeUnitsInput, { nullable: true, description: 'A merger.' }) merge?: MergeUnitsInput | null;
  @Field(() => SplitUnitInput, { nullable: true, description: 'A split.' }) split?: SplitUnitInput | null;
  @Field(() => RedrawUnitsInput, { nullable: true, description: 'The general case.' }) redraw?: RedrawUnitsInput | null;
  @Field(() => DissolveUnitsInput, { nullable: true, description: 'An end.' }) dissolve?: DissolveUnitsInput | null;
}

@InputType({ description: 'A mistake to mend. «Đính chính»' })
export class CorrectUnitEventInput {
  @Field(() => ID, { description: 'The event, always the original one: a second correction takes the place of the first.' })
  eventId!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'The correction that was in force for it when it was looked at, see `UnitEvent.correctedById`; none if there was none. Refused if that has changed.',
  })
  seenCorrectionId?: string | null;
  @Field(() => DecisionInput, { description: 'The decision to correct.' }) decision!: DecisionInput;
  @Field(() => String, { description: 'What was wrong; not empty.' }) reason!: string;
  @Field(() => ReplacementInput, { nullable: true, description: 'What it should have been; left out if it should not have been.' })
  replacement?: ReplacementInput | null;
}

export type StructureCommandInput = StructureInput;
