import './rules.css';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { ProvinceTargetsDocument, RuleSetsDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { lastDayOf, periodName } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opener } from '../command/opener.tsx';
import { OpenRuleSetDialog } from './open-rule-set-dialog.tsx';
import { RuleSetsTable } from './rule-sets-table.tsx';
import { TargetsTable } from './targets-table.tsx';

/** The rules of the terms and what provinces are to reach: data that everybody may read, and Central writes (F-2, F-5, TGT-003, TGT-005). */
export function RulesPart({ person }: { readonly person: Person }) {
  return (
    <>
      <Rules mayOpen={person.rights.includes('rules:write')} />
      <Targets maySetTarget={person.rights.includes('targets:write')} maySetRule={person.rights.includes('rules:write')} />
    </>
  );
}

function Rules({ mayOpen }: { readonly mayOpen: boolean }) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery({ query: RuleSetsDocument, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  const sets = data?.ruleSets;
  return (
    <section className="rules-section">
      <div className="part-head">
        <h2>{say({ vi: 'Quy tắc của các nhiệm kỳ', en: 'Rules of the terms' })}</h2>
        {mayOpen && sets && (
          <Opener label={{ vi: 'Mở quy tắc nhiệm kỳ mới', en: 'Open the rules of the next term' }}>
            {(close) => <OpenRuleSetDialog before={sets.at(-1) ?? null} onDone={again} onClose={close} />}
          </Opener>
        )}
      </div>
      {sets && sets.length > 0 && <RuleSetsTable sets={sets} />}
      {sets?.length === 0 && <p className="nothing">{say({ vi: 'Chưa có bộ quy tắc nào.', en: 'There are no rules yet.' })}</p>}
      {!sets && error && (
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!sets && !error && <Waiting />}
    </section>
  );
}

interface TargetsProps {
  readonly maySetTarget: boolean;
  readonly maySetRule: boolean;
}

function Targets(rights: TargetsProps) {
  const say = useSay();
  const { period } = useMoment();
  const [{ data, error }, ask] = useQuery({
    query: ProvinceTargetsDocument,
    variables: { period, day: lastDayOf(period) },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const provinces = data?.units?.edges.map(({ node }) => node);
  return (
    <section className="rules-section">
      <h2>
        {say({ vi: 'Chỉ tiêu của các tỉnh, thành phố', en: 'Targets of the provinces' })}, {say(periodName(period))}
      </h2>
      {provinces && provinces.length > 0 && <TargetsTable provinces={provinces} {...rights} onChanged={again} />}
      {provinces?.length === 0 && <p className="nothing">{say(noProvince)}</p>}
      {error && (
        <Notice kind={provinces ? 'missing' : 'error'} onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!provinces && !error && <Waiting />}
    </section>
  );
}

const noProvince: Sentence = {
  vi: 'Trong phạm vi của bạn không có tỉnh, thành phố nào.',
  en: 'There is no province within your part of the Union.',
};
