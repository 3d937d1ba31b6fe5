import type { Projection } from '../projection.ts';
import type { Refusal } from '../refusal.ts';

/** Looks at the structure as it would be, and says everything of one kind that would be wrong with it. */
export type Rule = (projection: Projection) => readonly Refusal[];
