import type {
  AdminType,
  ChangeUnitTypeInput,
  CorrectUnitEventInput,
  DecisionInput,
  DissolveUnitsInput,
  EstablishUnitInput,
  MergeUnitsInput,
  NewUnitInput,
  OutcomeInput,
  PlacementInput,
  RedrawUnitsInput,
  RenameUnitInput,
  ReparentUnitsInput,
  ReplacementInput,
  SplitUnitInput,
  UnitRefInput,
} from '../../gql/graphql.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { type Act, concernedIn, type Draft, fullNameOf, type Naming, type Verb } from './draft.ts';
import { outcomesOf, type Place, placesOf } from './outcomes.ts';
import { parseShare } from './shares.ts';

export interface InputOf {
  readonly rename: RenameUnitInput;
  readonly changeType: ChangeUnitTypeInput;
  readonly changeModel: ChangeUnitTypeInput;
  readonly establish: EstablishUnitInput;
  readonly merge: MergeUnitsInput;
  readonly split: SplitUnitInput;
  readonly redraw: RedrawUnitsInput;
  readonly reparent: ReparentUnitsInput;
  readonly dissolve: DissolveUnitsInput;
  readonly correct: CorrectUnitEventInput;
}

const refTo = ({ id, version }: ChosenUnit): UnitRefInput => ({ id, version });

const orNone = (text: string): string | null => text.trim() || null;

const newUnit = (naming: Naming, under: ChosenUnit | null): NewUnitInput => ({
  adminType: naming.adminType,
  name: naming.name.trim(),
  fullName: fullNameOf(naming),
  code: orNone(naming.code),
  parent: under && refTo(under),
});

/** The type that was chosen: without one the command is not sent. */
function typeIn({ adminType }: Naming): AdminType {
  if (adminType === null) throw new Error('a change of type stands without a type');
  return adminType;
}

const decisionOf = ({ number, issuer, decidedOn, text, link }: Draft): DecisionInput => ({
  number: number.trim(),
  issuer: issuer.trim(),
  decidedOn: orNone(decidedOn),
  text: orNone(text),
  link: orNone(link),
});

const commonOf = (draft: Draft) => ({ decision: decisionOf(draft), effectiveOn: draft.effectiveOn, reason: orNone(draft.reason) });

/** A unit that goes on, as it is or called otherwise. */
const goingOn = ({ renamed }: Draft, label: string, unit: ChosenUnit): OutcomeInput => {
  const naming = renamed[unit.id];
  return { key: label, continues: refTo(unit), ...(naming ? { unit: newUnit(naming, naming.under) } : {}) };
};

/** A unit that comes out: one that goes on, or a new one with its name. */
const outcomeOf = (draft: Draft, { key, label, unit }: Place): OutcomeInput => {
  if (unit) return goingOn(draft, label, unit);
  const part = draft.parts.find((one) => one.key === key);
  return { key: label, ...(part ? { unit: newUnit(part, part.under ?? draft.under) } : {}) };
};

/** Where units below go; what was chosen for a place that is no more is left for somebody to place. */
const placementsOf = (verb: Verb, draft: Draft): PlacementInput[] => {
  const [places, outcomes] = [placesOf(verb, draft), outcomesOf(verb, draft)];
  return Object.entries(draft.placements).flatMap(([id, key]) => {
    const place = places.find((one) => one.key === key);
    if (!place) return [];
    const isOutcome = outcomes.some((one) => one.key === key);
    return [{ unit: { id }, ...(place.unit && !isOutcome ? { under: refTo(place.unit) } : { toOutcome: place.label }) }];
  });
};

const commands: { readonly [V in Verb]: (draft: Draft) => InputOf[V] } = {
  rename: (draft) => ({
    ...commonOf(draft),
    unit: refTo(draft.subject),
    name: draft.naming.name.trim(),
    fullName: fullNameOf(draft.naming),
  }),
  changeType: (draft) => ({
    ...commonOf(draft),
    unit: refTo(draft.subject),
    adminType: typeIn(draft.naming),
    name: draft.naming.name.trim(),
    fullName: fullNameOf(draft.naming),
    code: orNone(draft.naming.code),
    baseModel: draft.model,
  }),
  changeModel: (draft) => ({ ...commonOf(draft), unit: refTo(draft.subject), baseModel: draft.model }),
  establish: (draft) => {
    const { subkind, baseModel, branchType, areaType, isNewArea } = draft.form;
    return {
      ...commonOf(draft),
      level: draft.level,
      kind: draft.kind,
      unit: newUnit(draft.naming, draft.subject),
      ...(draft.level === 'BASE' ? { baseModel, subkind: draft.kind === 'SPECIAL' ? subkind : null } : {}),
      ...(draft.level === 'BRANCH'
        ? {
            branchType,
            areaType: branchType === 'RESIDENTIAL' ? areaType : null,
            createdReason: isNewArea ? 'NEW_RESIDENTIAL_AREA' : null,
          }
        : {}),
    };
  },
  merge: (draft) => {
    const into = concernedIn(draft).find(({ id }) => id === draft.continuesId);
    return {
      ...commonOf(draft),
      from: concernedIn(draft)
        .filter((unit) => unit !== into)
        .map(refTo),
      into: into ? goingOn(draft, into.fullName, into) : { key: fullNameOf(draft.naming), unit: newUnit(draft.naming, draft.under) },
      placements: placementsOf('merge', draft),
    };
  },
  split: (draft) => ({
    ...commonOf(draft),
    unit: refTo(draft.subject),
    into: outcomesOf('split', draft).map((place) => ({
      ...outcomeOf(draft, place),
      ...(place.unit ? {} : { share: parseShare(draft.parts.find(({ key }) => key === place.key)?.share ?? '') }),
    })),
    placements: placementsOf('split', draft),
  }),
  redraw: (draft) => {
    const outcomes = outcomesOf('redraw', draft);
    return {
      ...commonOf(draft),
      outcomes: outcomes.map((place) => outcomeOf(draft, place)),
      pieces: draft.pieces.flatMap(({ fromId, to, extent, share }) => {
        const from = concernedIn(draft).find(({ id }) => id === fromId);
        const into = outcomes.find(({ key }) => key === to);
        if (!from || !into) return [];
        return [{ from: refTo(from), to: into.label, extent, share: extent === 'WHOLE' ? null : parseShare(share) }];
      }),
      placements: placementsOf('redraw', draft),
    };
  },
  reparent: (draft) => ({
    ...commonOf(draft),
    units: concernedIn(draft).map(refTo),
    under: draft.under ? refTo(draft.under) : {},
  }),
  dissolve: (draft) => ({
    ...commonOf(draft),
    units: concernedIn(draft).map(refTo),
    placements: placementsOf('dissolve', draft),
  }),
};

/** What the API calls an act: a type and a model are changed by one command. */
const nameOf = (verb: Verb): keyof ReplacementInput => (verb === 'changeModel' ? 'changeType' : verb);

/** The correction of an event; what stands in its place follows the decision of the correction. */
function correctionOf(draft: Draft): CorrectUnitEventInput {
  const { eventId = '', replacedBy = null, seenCorrectionId = null } = draft.correction ?? {};
  const replacement: ReplacementInput | null = replacedBy && { [nameOf(replacedBy)]: commands[replacedBy](draft) };
  return { eventId, seenCorrectionId, decision: decisionOf(draft), reason: draft.reason.trim(), replacement };
}

const acts: { readonly [A in Act]: (draft: Draft) => InputOf[A] } = { ...commands, correct: correctionOf };

/** The command as the API takes it. */
export const commandOf = <A extends Act>(act: A, draft: Draft): InputOf[A] => acts[act](draft);
