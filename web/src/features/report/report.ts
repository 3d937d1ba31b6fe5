import type { ReportBasesQuery, ReportQuery, ReportTargetQuery } from '../../gql/graphql.ts';

/** What the page shows: as the graph answers it. */
export type Report = NonNullable<ReportQuery['report']>;
export type ReportTarget = NonNullable<NonNullable<ReportTargetQuery['unit']>['growthTarget']>;
export type ReportBase = ReportBasesQuery['bases']['edges'][number]['node'];

/** Whether any figure in it is demonstration data: those of the period, and those it is compared with. */
export const isDemonstrated = ({ total, unit }: Report): boolean =>
  total.demonstration || [unit.figures, unit.figuresBefore].some((figures) => figures?.provenance.origin === 'DEMONSTRATION');
