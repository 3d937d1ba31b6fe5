import type { TracedUnitFragment } from '../../gql/graphql.ts';
import { adminTypeNames } from '../../language/structure-words.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import type { Form, Naming, PieceDraft } from './draft.ts';
import type { RecordedChange, RecordedPiece, WholeEvent } from './recorded-event.ts';

/** A change of a unit the reader knows. */
type Said = RecordedChange & { readonly unit: TracedUnitFragment };

interface Flow {
  readonly from: TracedUnitFragment;
  readonly to: TracedUnitFragment;
  readonly kind: PieceDraft['extent'];
  readonly share: number | null;
}

/** What an event says, by what the drafts are made of. */
export interface Told {
  readonly opened: ReadonlyMap<string, Said>;
  readonly altered: readonly Said[];
  readonly ended: readonly Said[];
  readonly flows: readonly Flow[];
}

/** Sorts what an event says, as far as the reader knows the units. */
export function tell({ changes, pieces }: WholeEvent): Told {
  const said = changes.filter((one): one is Said => one.unit != null);
  return {
    opened: new Map(said.filter(({ act }) => act === 'OPEN').map((one) => [one.unit.id, one])),
    altered: said.filter(({ act }) => act === 'ALTER'),
    ended: said.filter(({ act }) => act === 'CLOSE'),
    flows: pieces.flatMap(flowOf),
  };
}

const flowOf = ({ from, to, kind, share }: RecordedPiece): Flow[] => (from && to ? [{ from, to, kind, share: share ?? null }] : []);

/** Each unit once. */
export const unlike = (units: readonly TracedUnitFragment[]): readonly TracedUnitFragment[] => [
  ...new Map(units.map((unit) => [unit.id, unit])).values(),
];

/** A unit as it is seen now: changed since, the correction is refused. */
export const asChosen = ({ id, version, fullName, level }: TracedUnitFragment): ChosenUnit => ({
  id,
  version: version ?? 1,
  fullName: fullName ?? '',
  level: level ?? 'BASE',
});

/** What a unit is called. */
export const namingOf = ({ adminType, name, code }: Pick<TracedUnitFragment, 'adminType' | 'name' | 'code'>): Naming => ({
  adminType: adminType ?? null,
  name: name ?? '',
  code: code ?? '',
});

/** What the event called it, which it may be called no more; what it did not say of type and name is as it is. */
export function namingSaid(said: RecordedChange, unit: TracedUnitFragment): Naming {
  const name = said.name ?? unit.name ?? '';
  return { adminType: said.adminType ?? typeSaid(said, name) ?? unit.adminType ?? null, name, code: said.code ?? '' };
}

/** Whether an event says what a unit is called, or of which type it is. */
export const isNamed = ({ name, fullName, code, adminType }: RecordedChange): boolean =>
  [name, fullName, code, adminType].some((one) => one != null);

const types = Object.keys(adminTypeNames) as readonly (keyof typeof adminTypeNames)[];

/** The type that stands before a name. */
const typeSaid = ({ fullName }: RecordedChange, name: string): Naming['adminType'] =>
  types.find((type) => fullName === `${adminTypeNames[type]} ${name}`) ?? null;

/** What a unit is built like. */
export const formOf = ({ subkind, baseModel, branchType, areaType, createdReason }: TracedUnitFragment): Form => ({
  subkind: subkind ?? null,
  baseModel: baseModel ?? null,
  branchType: branchType ?? null,
  areaType: areaType ?? null,
  isNewArea: createdReason === 'NEW_RESIDENTIAL_AREA',
});

/** 0.333 → 33,3: as a reader would have typed it. */
export const percentOf = (share: number | null): string =>
  share === null ? '' : String(Math.round(share * 1_000_000) / 10_000).replace('.', ',');
