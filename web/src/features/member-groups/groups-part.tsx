import './member-groups.css';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { MemberGroupsDocument, type MemberGroupsQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useSay } from '../../language/language.ts';
import { coreRoleWords, religionWords } from '../../language/member-words.ts';
import { organisationWords, sectorWords } from '../../language/sector-words.ts';
import { targetGroupWords } from '../../language/target-group-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CoreGapList } from './core-gap-list.tsx';
import { CountTable } from './count-table.tsx';
import { countedRows } from './counted-rows.ts';

type ShownUnit = NonNullable<MemberGroupsQuery['unit']>;
type Counts = NonNullable<ShownUnit['memberCounts']>;

/** By what the members of a unit are counted: target groups, core members, religions, sectors, other organisations; read once somebody looks. */
export function GroupsPart({ unitId, seesPersons }: { readonly unitId: string; readonly seesPersons: boolean }) {
  const say = useSay();
  const { asOf } = useMoment();
  const [isOpen, open] = useState(false);
  const [{ data, error }, ask] = useQuery({ query: MemberGroupsDocument, variables: { id: unitId, asOf, seesPersons }, pause: !isOpen });
  const unit = data?.unit;
  return (
    <details className="difficulties member-groups" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say({ vi: 'Nhóm đối tượng và cơ cấu hội viên', en: 'Target groups and what members are' })}</summary>
      {unit?.memberCounts && <Tables counts={unit.memberCounts} />}
      {unit?.coreGap && <CoreGapList gap={unit.coreGap} />}
      {!unit && error && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!unit && !error && isOpen && <Waiting />}
    </details>
  );
}

function Tables({ counts }: { readonly counts: Counts }) {
  const say = useSay();
  const { members, groups, coreRoles, religions, ethnicMinority, sectors, overlap } = counts;
  const of = members ?? 0;
  const lists = [groups, coreRoles, religions, [ethnicMinority], sectors, overlap.organisations];
  const minority = countedRows([ethnicMinority], () => 'MINORITY' as const);
  return (
    <>
      <div className="count-tables">
        <CountTable
          title={{ vi: 'Nhóm đối tượng', en: 'Target groups' }}
          counts={countedRows(groups, ({ group }) => group)}
          words={targetGroupWords}
          of={of}
        />
        <CountTable
          title={{ vi: 'Ngành nghề, lĩnh vực', en: 'Sectors' }}
          counts={countedRows(sectors, ({ sector }) => sector)}
          words={sectorWords}
          of={of}
        />
        <CountTable
          title={{ vi: 'Hội viên nòng cốt', en: 'Core members' }}
          counts={countedRows(coreRoles, ({ role }) => role)}
          words={coreRoleWords}
          of={of}
        />
        <CountTable
          title={{ vi: 'Tôn giáo (đã ghi)', en: 'Religion, where recorded' }}
          counts={countedRows(religions, ({ religion }) => religion)}
          words={religionWords}
          of={of}
        />
        <CountTable title={{ vi: 'Dân tộc thiểu số', en: 'Ethnic minorities' }} counts={minority} words={minorityWords} of={of} />
        <CountTable
          title={{ vi: 'Tham gia đoàn thể khác', en: 'In other organisations too' }}
          counts={countedRows(overlap.organisations, ({ organisation }) => organisation)}
          words={organisationWords}
          of={of}
        />
      </div>
      <p className="quiet">{say(ofToday)}</p>
      {lists.flat().some(({ isCoarse }) => isCoarse) && <p className="quiet">{say(cut)}</p>}
    </>
  );
}

const minorityWords = { MINORITY: { vi: 'phụ nữ dân tộc thiểu số', en: 'women of ethnic minorities' } };

const ofToday = {
  vi: 'Một chị có thể thuộc nhiều nhóm. Nhóm lấy theo hồ sơ hiện nay, tính trên hội viên của ngày đang xem.',
  en: 'A woman may be in several groups. Groups are those of the records today, counted over the members of the day in view.',
};

const cut = {
  vi: 'Số lượng thuộc dữ liệu nhạy cảm được làm tròn xuống bội số của 5; dưới 5 không hiện, để không nhận ra một ai.',
  en: 'Counts of what is sensitive are cut down to the last five, and none below five is shown, so that nobody is recognised.',
};
