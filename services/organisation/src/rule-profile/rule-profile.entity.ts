import { Field, Int, ObjectType } from 'type-graphql';
import { BaseModel, UnitKind, UnitLevel } from '../unit/unit.enums.ts';

/** ORG-048: «thống nhất cho từng loại hình cơ sở Hội» (003 §III.1 L48): what goes for every base of a kind, wherever it is. */
@ObjectType({
  description: 'The rules for bases of one kind, the same in the whole country (ORG-048). «Quy định theo loại hình cơ sở»',
  simpleResolvers: true,
})
export class RuleProfile {
  @Field(() => UnitKind, { description: 'The kind.' }) kind!: UnitKind;
  @Field(() => [UnitLevel], {
    description: 'Levels a base of the kind may hang below (ORG-004…006, 014, 024, F-50). «Hội cấp trên trực tiếp»',
  })
  superiorLevels!: readonly UnitLevel[];
  @Field(() => Boolean, { description: 'Whether the target of gathering above 60 % is set for it (RATE-012).' })
  gatheringTargetApplies!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether it belongs to a commune-level administrative unit, and so has a type and goes where that goes (ORG-003, ORG-006).',
  })
  hasAdministrativeUnit!: boolean;
  @Field(() => Boolean, { description: 'Whether an agency or organisation asks for it to be established (ORG-025).' })
  isEstablishedOnRequest!: boolean;
  @Field(() => Boolean, {
    description: 'Whether it is one of the subordinate units of a province when it hangs directly below it (ORG-008). «Đầu mối trực thuộc»',
  })
  isSubordinateUnit!: boolean;
  @Field(() => [BaseModel], { description: 'Models it may be built by (ORG-002).' }) baseModels!: readonly BaseModel[];
  @Field(() => Int, {
    description: 'Meetings its branches and groups hold in a year at least, by the Statute (000 §II L80; ORG-006, MEET-001).',
  })
  minimumMeetingsPerYear!: number;
}
