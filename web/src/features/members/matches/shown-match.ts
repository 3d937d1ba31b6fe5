import type { MatchedMemberFragment, MatchListQuery } from '../../../gql/graphql.ts';

export type ShownMatch = NonNullable<MatchListQuery['memberMatches']>['edges'][number]['node'];

export interface MatchDialogProps {
  readonly match: ShownMatch;
  readonly first: MatchedMemberFragment;
  readonly second: MatchedMemberFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
