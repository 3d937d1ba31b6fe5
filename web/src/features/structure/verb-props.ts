import type { Draft, Naming } from './draft.ts';
import type { Field } from './missing.ts';

export interface VerbFieldsProps {
  readonly draft: Draft;
  /** The day before the effect: units that are reorganised must be there then. */
  readonly dayBefore: string;
  /** What is said against a field: of a unit, of none of those concerned, or all of it. */
  readonly told: (field: Field, unitId?: string | null) => readonly string[];
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Changes a part of the name and leaves the rest as it was typed. */
export const nameIn = (draft: Draft, onChange: VerbFieldsProps['onChange']) => (change: Partial<Naming>) =>
  onChange({ naming: { ...draft.naming, ...change } });
