import type {
  DecisionInput,
  DissolveUnitsInput,
  EstablishUnitInput,
  MergeUnitsInput,
  NewUnitInput,
  RenameUnitInput,
  ReparentUnitsInput,
  SplitUnitInput,
  UnitRefInput,
} from '../../gql/graphql.ts';
import { parseDecimal } from '../../language/numbers.ts';
import { type ChosenUnit, type Draft, fullNameOf, type Naming, type Part, type Verb } from './draft.ts';

export interface InputOf {
  readonly rename: RenameUnitInput;
  readonly establish: EstablishUnitInput;
  readonly merge: MergeUnitsInput;
  readonly split: SplitUnitInput;
  readonly reparent: ReparentUnitsInput;
  readonly dissolve: DissolveUnitsInput;
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

interface Common {
  readonly decision: DecisionInput;
  readonly effectiveOn: string;
  readonly reason: string | null;
}

const commonOf = ({ number, issuer, decidedOn, link, effectiveOn, reason }: Draft): Common => ({
  decision: { number: number.trim(), issuer: issuer.trim(), decidedOn: orNone(decidedOn), link: orNone(link) },
  effectiveOn,
  reason: orNone(reason),
});

/** What a reader writes in percent as the share the server takes: 33,3 → 0.333. */
const shareOf = ({ share }: Part): number | null => {
  const percent = parseDecimal(share);
  return percent === null ? null : Math.round(percent * 10_000) / 1_000_000;
};

const restKey = 'rest';

const commands: { readonly [V in Verb]: (draft: Draft) => InputOf[V] } = {
  rename: (draft) => ({
    ...commonOf(draft),
    unit: refTo(draft.subject),
    name: draft.naming.name.trim(),
    fullName: fullNameOf(draft.naming),
  }),
  establish: (draft) => ({
    ...commonOf(draft),
    level: draft.level,
    kind: draft.kind,
    unit: newUnit(draft.naming, draft.subject),
  }),
  merge: (draft) => {
    const all = [draft.subject, ...draft.others];
    const goingOn = all.find(({ id }) => id === draft.continuesId);
    return {
      ...commonOf(draft),
      from: all.filter((unit) => unit !== goingOn).map(refTo),
      into: { key: 'new', ...(goingOn ? { continues: refTo(goingOn) } : { unit: newUnit(draft.naming, draft.under) }) },
    };
  },
  split: (draft) => ({
    ...commonOf(draft),
    unit: refTo(draft.subject),
    into: [
      ...(draft.goesOn ? [{ key: restKey, continues: refTo(draft.subject) }] : []),
      ...draft.parts.map((part) => ({ key: part.key, share: shareOf(part), unit: newUnit(part, draft.under) })),
    ],
    placements: Object.entries(draft.placements).map(([id, key]) => ({ unit: { id }, toOutcome: key })),
  }),
  reparent: (draft) => ({
    ...commonOf(draft),
    units: [draft.subject, ...draft.others].map(refTo),
    under: draft.under ? refTo(draft.under) : {},
  }),
  dissolve: (draft) => ({ ...commonOf(draft), units: [draft.subject, ...draft.others].map(refTo) }),
};

/** The command as the API takes it. */
export const commandOf = <V extends Verb>(verb: V, draft: Draft): InputOf[V] => commands[verb](draft);
