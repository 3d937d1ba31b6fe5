import { useMoment } from '../../../address/moment.tsx';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { categoryWords, mobilityWords, participationWords, presenceWords, residenceWords } from '../../../language/member-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Facts } from './facts.tsx';
import type { RecordPartProps, ShownMember } from './shown-member.ts';

/** What her ledger says of the day of the page. */
export function StateSection({ member }: RecordPartProps) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { state } = member;
  return (
    <PanelSection title={`${say({ vi: 'Tình trạng ngày', en: 'How she belongs on' })} ${formatDate(asOf, language)}`}>
      {state ? (
        <StateFacts state={state} />
      ) : (
        <p className="quiet">{say({ vi: 'Không là hội viên ngày này.', en: 'No member on this day.' })}</p>
      )}
    </PanelSection>
  );
}

function StateFacts({ state }: { readonly state: NonNullable<ShownMember['state']> }) {
  const say = useSay();
  const language = useLanguage();
  const { home, category, residence, residenceSince, commune, countsFrom, presence, awaySince, awayMobility, awayParticipation } = state;
  const since = (day: string | null | undefined) => (day ? ` ${say({ vi: 'từ', en: 'since' })} ${formatDate(day, language)}` : '');
  const away = [awayMobility && say(mobilityWords[awayMobility]), awayParticipation && say(participationWords[awayParticipation])];
  return (
    <Facts
      facts={[
        [say({ vi: 'Nơi sinh hoạt', en: 'Belongs to' }), home?.fullName],
        [say({ vi: 'Nhóm', en: 'Group' }), say(categoryWords[category])],
        [say({ vi: 'Cư trú', en: 'Residence' }), `${say(residenceWords[residence])}${since(residenceSince)}`],
        [say({ vi: 'Cư trú tại', en: 'Lives in' }), commune?.fullName],
        [say({ vi: 'Có mặt', en: 'Presence' }), [`${say(presenceWords[presence])}${since(awaySince)}`, ...away].filter(Boolean).join('; ')],
        [
          say({ vi: 'Tính vào tỷ lệ', en: 'Counts in the rate' }),
          countsFrom ? since(countsFrom).trim() : say({ vi: 'chưa được tính', en: 'not yet' }),
        ],
      ]}
    />
  );
}
