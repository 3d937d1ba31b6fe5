import { useQuery } from 'urql';
import { useMoment } from '../../../address/moment.tsx';
import { MemberPageDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useSay } from '../../../language/language.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { MemberDuesSection } from '../../dues/member-dues-section.tsx';
import type { MemberActor } from '../actor.ts';
import { AccessSection } from './access-section.tsx';
import { CareSection } from './care-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { MergedSection } from './merged-section.tsx';
import { StandingNotice } from './standing-notice.tsx';
import { StateSection } from './state-section.tsx';

interface MemberPanelProps {
  readonly memberId: string;
  readonly actor: MemberActor;
  /** Something of hers was recorded. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** One member: who she is, how she belongs, what happened to her, who visited her, and who read what is held of her. */
export function MemberPanel({ memberId, actor, onChanged, onClose }: MemberPanelProps) {
  const say = useSay();
  const { asOf } = useMoment();
  const [{ data, error, fetching }, ask] = useQuery({
    query: MemberPageDocument,
    variables: { id: memberId, asOf },
    requestPolicy: 'cache-and-network',
  });
  const member = data?.member?.id === memberId ? data.member : null;
  const again = () => {
    ask({ requestPolicy: 'network-only' });
    onChanged();
  };
  const part = member && { member, actor, onChanged: again };
  return (
    <Panel name={member?.fullName ?? say({ vi: 'Hội viên', en: 'Member' })} isBusy={fetching && !member} onClose={onClose}>
      {!member && !fetching && (
        <Notice kind="error" onRetry={again}>
          {say(error ? failureOf(error) : nobodyThere)}
        </Notice>
      )}
      {part && (
        <>
          {isDemonstration(part.member.origin) && <DemonstrationMark isShort />}
          <StandingNotice {...part} />
          <IdentitySection {...part} />
          <StateSection {...part} />
          <LedgerSection {...part} />
          <MemberDuesSection {...part} />
          <CareSection {...part} />
          <MergedSection {...part} />
          {actor.maySeeSealed && <AccessSection {...part} />}
        </>
      )}
    </Panel>
  );
}

const nobodyThere = {
  vi: 'Không có hội viên này trong phạm vi của bạn.',
  en: 'There is no such member in your part of the Union.',
};
