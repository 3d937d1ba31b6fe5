import type { UnitPartsFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { employmentWords, titleWords } from '../../language/words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { PersonName } from './person-name.tsx';

interface OfficersSectionProps {
  readonly officers: UnitPartsFragment['officers'];
  readonly outage: string | null;
}

export function OfficersSection({ officers, outage }: OfficersSectionProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <PanelSection title={say({ vi: 'Cán bộ của cơ sở', en: 'Officers' })} isMissing={!officers} outage={outage}>
      {officers?.length === 0 && <p className="quiet">{say({ vi: 'Chưa ghi nhận cán bộ nào.', en: 'No officers are recorded.' })}</p>}
      <ul className="people">
        {officers?.map(({ id, title, employment, from, cadre }) => (
          <li key={id}>
            <PersonName name={cadre?.fullName} />
            <span className="quiet">
              {say(titleWords[title])}, {say(employmentWords[employment])}, {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
