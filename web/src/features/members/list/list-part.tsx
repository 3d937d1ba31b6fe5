import { useState } from 'react';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { MemberListDocument } from '../../../gql/graphql.ts';
import { usePages } from '../../../graph/use-pages.ts';
import { formatDate, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { Opener } from '../../command/opener.tsx';
import { AdmitDialog } from '../admit/admit-dialog.tsx';
import type { MembersPartProps } from '../members-page.tsx';
import { MemberCount } from './member-count.tsx';
import { MemberFilters } from './member-filters.tsx';
import { isWhole, memberQuestion } from './member-question.ts';
import { MemberTable } from './member-table.tsx';
import { UnitHead } from './unit-head.tsx';

/** The members of a unit: how many, who, and the way down to the units below; who sees no persons sees the counts alone. */
export function ListPart(props: MembersPartProps) {
  const { actor } = props;
  const say = useSay();
  const { view } = useView();
  const unitId = view.unitId ?? actor.unitId;
  return (
    <>
      <UnitHead key={unitId} unitId={unitId} actor={actor} />
      {actor.maySee ? <MemberList {...props} /> : <Notice kind="note">{say(countsOnly)}</Notice>}
    </>
  );
}

function MemberList({ actor, changes }: MembersPartProps) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { view, change } = useView();
  // never part of the address: addresses are kept and sent on
  const [number, setNumber] = useState('');
  const isPartial = number !== '' && !isWhole(number);
  const today = todayInVietnam();
  const list = usePages(
    MemberListDocument,
    memberQuestion(view, { number: isPartial ? '' : number, asOf, today }),
    ({ members }) => members,
    changes,
  );
  const { rows, total, failure } = list.shown;
  return (
    <>
      <div className="part-head">
        <MemberCount total={isPartial ? null : total} />
        {asOf < today && (
          <p className="quiet">
            {say({ vi: 'là hội viên ngày', en: 'who were members on' })} {formatDate(asOf, language)}
          </p>
        )}
        {rows.some(({ origin }) => isDemonstration(origin)) && <DemonstrationMark isShort />}
        {actor.mayWrite && (
          <Opener isPrimary label={{ vi: 'Kết nạp hội viên', en: 'Admit a member' }}>
            {(close) => <AdmitDialog onDone={(memberId) => change({ memberId })} onClose={close} />}
          </Opener>
        )}
      </div>
      <MemberFilters number={number} onNumber={setNumber} isOfToday={asOf >= today} />
      {failure && (
        <Notice kind="error" onRetry={() => list.loadTo(1)}>
          {say(failure)}
        </Notice>
      )}
      {isPartial && <p className="nothing">{say(goOnTyping)}</p>}
      {!isPartial && total === null && !failure && <Waiting />}
      {!isPartial && total === 0 && <p className="nothing">{say(number === '' ? nobody : nobodyWithNumber)}</p>}
      {!isPartial && rows.length > 0 && <MemberTable list={list} openId={view.memberId} />}
    </>
  );
}

const countsOnly = {
  vi: 'Tài khoản của bạn xem được số lượng, không xem được hồ sơ từng hội viên. Cần xem hồ sơ, hãy đề nghị người quản trị cấp quyền.',
  en: 'Your account sees how many members there are, not who they are. If you need to see records, ask your administrator for the right.',
};

const nobody = { vi: 'Không có hội viên nào khớp. Hãy bớt điều kiện.', en: 'No member fits. Ask for less.' };

const nobodyWithNumber = {
  vi: 'Không có hội viên nào trong phạm vi của bạn có số này.',
  en: 'No member within your part of the Union has this number.',
};

const goOnTyping = {
  vi: 'Số căn cước công dân có 12 chữ số (chứng minh nhân dân cũ: 9). Hãy gõ đủ số.',
  en: 'A citizen id has 12 digits (the older card: 9). Type all of them.',
};
