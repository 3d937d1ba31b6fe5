import type { EventType, RecordedChangesQuery, RecordedPiecesQuery, TracedUnitFragment } from '../../gql/graphql.ts';

/** The recorded event a correction is drafted for. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly effectiveOn: string;
  /** The correction in force for it. */
  readonly correctedBy: { readonly id: string } | null;
}

export type RecordedChange = NonNullable<RecordedChangesQuery['recorded']>['edges'][number]['node'];
export type RecordedPiece = NonNullable<RecordedPiecesQuery['recorded']>['edges'][number]['node'];

/** All that an event says, whichever unit it is looked at from. */
export interface WholeEvent {
  /** The unit it is looked at from. */
  readonly unit: TracedUnitFragment;
  readonly changes: readonly RecordedChange[];
  readonly pieces: readonly RecordedPiece[];
}
