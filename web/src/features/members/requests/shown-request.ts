import type { SubjectRequestListQuery } from '../../../gql/graphql.ts';

export type ShownRequest = NonNullable<SubjectRequestListQuery['subjectRequests']>['edges'][number]['node'];

export interface RequestDialogProps {
  readonly request: ShownRequest;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
