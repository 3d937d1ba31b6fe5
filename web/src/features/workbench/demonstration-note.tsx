import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { noFilter, toBaseFilter } from '../../address/view.ts';
import { StatusTotalsDocument } from '../../gql/graphql.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';

const everyBase = toBaseFilter(noFilter);

/** The mark of demonstration data, where the country has any in the period of the page: an answer that was not asked for it does not tell. */
export function DemonstrationNote() {
  const { period, asOf } = useMoment();
  const [{ data }] = useQuery({ query: StatusTotalsDocument, variables: { period, asOf, filter: everyBase } });
  return data?.basesSummary.some(({ demonstration }) => demonstration) ? <DemonstrationMark /> : null;
}
