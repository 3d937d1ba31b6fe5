import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Args, ArgsType, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { changeUnitType, renameUnit, reparentUnits } from './alter-units.ts';
import { correctUnitEvent } from './correct-unit-event.ts';
import { dissolveUnits } from './dissolve-units.ts';
import { establishUnit } from './establish-unit.ts';
import { mergeUnits } from './merge-units.ts';
import { redrawUnits } from './redraw-units.ts';
import { runStructureCommand } from './run-structure-command.ts';
import { splitUnit } from './split-unit.ts';
import {
  ChangeUnitTypeInput,
  CorrectUnitEventInput,
  DissolveUnitsInput,
  EstablishUnitInput,
  MergeUnitsInput,
  RedrawUnitsInput,
  RenameUnitInput,
  ReparentUnitsInput,
  SplitUnitInput,
} from './structure.input.ts';
import { StructureOutcome } from './structure-outcome.entity.ts';

@ArgsType()
class RunArguments {
  @Field(() => Boolean, { nullable: true, description: 'Shows what would be done, and every reason against it; writes nothing.' })
  preview?: boolean | null;

  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

const errors =
  'Errors, all at once in `extensions.refusals`: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, UNIT_REFERENCE_AMBIGUOUS, UNIT_CHANGED, ' +
  'DECISION_MISSING, DECISION_DATE_MISSING, DECISION_TEXT_MISSING, DECISION_AFTER_EFFECT, EFFECT_BEFORE_UNIT, UNIT_NOT_VALID, UNIT_HAS_LATER_EVENT, UNIT_NOTHING_CHANGES, ' +
  'UNIT_CODE_IN_USE, UNIT_NAME_MISSING, UNIT_TYPE_OF_LEVEL, UNIT_PARENT_MISSING, UNIT_PARENT_NOT_VALID, UNIT_PARENT_CYCLE, ' +
  'UNIT_LEVEL_ORDER, UNIT_ROOT_FIXED, UNIT_DISTRICT_ENDED, UNIT_KIND_PLACE, UNIT_GROUP_NOT_ALLOWED, UNIT_MODEL_HAS_GROUPS, UNIT_CHILD_NOT_PLACED, ' +
  'UNIT_CHILD_WITHOUT_PARENT, STRUCTURE_BUSY, IDEMPOTENCY_KEY_REUSED.';
const requestErrors = 'With `requestId` also REQUEST_NOT_FOUND, REQUEST_NOT_GUIDED, REQUEST_DIFFERS.';
const redrawErrors =
  `${errors} Also UNIT_OUTCOME_EMPTY, UNIT_OUTCOME_UNKNOWN, UNIT_PIECE_TWICE, UNIT_PIECES_INCOMPLETE, UNIT_SHARES_NOT_ONE, ` +
  'UNIT_LEVELS_DIFFER, UNIT_KINDS_DIFFER, UNIT_SUCCESSOR_NOT_VALID, UNIT_TOO_FEW.';

/** The structure as commands (ARCHITECTURE D3): one decision, one transaction, one event. */
@Resolver()
export class StructureResolver {
  @Mutation(() => StructureOutcome, {
    description: `Establishes a unit that comes out of no other. «Thành lập» ${errors} ${requestErrors}`,
  })
  establishUnit(
    @Arg('input', () => EstablishUnitInput, { description: 'The unit.' }) input: EstablishUnitInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    const requestId = input.requestId ?? null;
    return runStructureCommand(context, { name: 'establishUnit', type: 'ESTABLISH', verb: establishUnit, input, requestId, ...how });
  }

  @Mutation(() => StructureOutcome, { description: `Gives a unit another name; it stays the same unit. «Đổi tên» ${errors}` })
  renameUnit(
    @Arg('input', () => RenameUnitInput, { description: 'The unit and its name.' }) input: RenameUnitInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return runStructureCommand(context, { name: 'renameUnit', type: 'RENAME', verb: renameUnit, input, ...how });
  }

  @Mutation(() => StructureOutcome, {
    description:
      'Gives a unit another administrative type: xã → phường, tỉnh → thành phố; or a base another model, with groups or without them ' +
      `(ORG-002). «Đổi loại hình, mô hình» ${errors}`,
  })
  changeUnitType(
    @Arg('input', () => ChangeUnitTypeInput, { description: 'The unit, and its type or model.' }) input: ChangeUnitTypeInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return runStructureCommand(context, { name: 'changeUnitType', type: 'CHANGE_TYPE', verb: changeUnitType, input, ...how });
  }

  @Mutation(() => StructureOutcome, {
    description: `Hangs units, with all below them, under another superior; takes those that wait for a place off the list. «Chuyển đơn vị trực thuộc» ${errors}`,
  })
  reparentUnits(
    @Arg('input', () => ReparentUnitsInput, { description: 'The units and their superior.' }) input: ReparentUnitsInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return runStructureCommand(context, { name: 'reparentUnits', type: 'REPARENT', verb: reparentUnits, input, ...how });
  }

  @Mutation(() => StructureOutcome, { description: `Many units into one, new or going on. «Nhập, sáp nhập» ${redrawErrors}` })
  mergeUnits(
    @Arg('input', () => MergeUnitsInput, { description: 'What goes into what.' }) input: MergeUnitsInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return runStructureCommand(context, { name: 'mergeUnits', type: 'MERGE', verb: mergeUnits, input, ...how });
  }

  @Mutation(() => StructureOutcome, { description: `One unit into many, with shares where they are known. «Chia, tách» ${redrawErrors}` })
  splitUnit(
    @Arg('input', () => SplitUnitInput, { description: 'The unit and its parts.' }) input: SplitUnitInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return runStructureCommand(context, { name: 'splitUnit', type: 'SPLIT', verb: splitUnit, input, ...how });
  }

  @Mutation(() => StructureOutcome, { description: `Many units into many, whole or in parts. «Sắp xếp» ${redrawErrors}` })
  redrawUnits(
    @Arg('input', () => RedrawUnitsInput, { description: 'What comes out, and what goes where.' }) input: RedrawUnitsInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return runStructureCommand(context, { name: 'redrawUnits', type: 'REDRAW', verb: redrawUnits, input, ...how });
  }

  @Mutation(() => StructureOutcome, {
    description: `Ends one unit or many by one decision, into none; their superior answers for them: what other systems call dissolveUnit. «Kết thúc hoạt động» ${redrawErrors}`,
  })
  dissolveUnits(
    @Arg('input', () => DissolveUnitsInput, { description: 'The units.' }) input: DissolveUnitsInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return runStructureCommand(context, { name: 'dissolveUnits', type: 'DISSOLVE', verb: dissolveUnits, input, ...how });
  }

  @Mutation(() => StructureOutcome, {
    description:
      `Mends a mistake by a new event that names the old one; nothing is erased. «Đính chính» ${redrawErrors} ` +
      'And UNIT_EVENT_NOT_FOUND, UNIT_EVENT_FIXED, UNIT_EVENT_IS_CORRECTION, UNIT_EVENT_CORRECTED, CORRECTION_REASON_MISSING, REPLACEMENT_AMBIGUOUS; of an establishment also REQUEST_NOT_FOUND, REQUEST_NOT_GUIDED, REQUEST_DIFFERS.',
  })
  correctUnitEvent(
    @Arg('input', () => CorrectUnitEventInput, { description: 'The event and what it should have been.' }) input: CorrectUnitEventInput,
    @Args(() => RunArguments) how: RunArguments,
    @Ctx() context: Context,
  ): Promise<StructureOutcome> {
    return correctUnitEvent(context, input, how);
  }
}
