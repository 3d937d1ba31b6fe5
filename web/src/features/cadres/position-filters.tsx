import { useCallback } from 'react';
import { employments, positionTitles, unitLevels } from '../../address/choices.ts';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { useSay } from '../../language/language.ts';
import { levelWords } from '../../language/structure-words.ts';
import { employmentWords, titleWords } from '../../language/words.ts';
import { CodeChoice } from '../../ui/code-choice.tsx';
import { SearchField } from '../../ui/search-field.tsx';

/** Levels whose positions are told by the unit; those of branches and groups by their titles. There were districts until the reform. */
const levelsOn = (isOldMap: boolean) =>
  unitLevels.filter((level) => level === 'PROVINCE' || level === 'BASE' || (level === 'DISTRICT' && isOldMap));

/** By name, title, level and how the work is held. */
export function PositionFilters() {
  const say = useSay();
  const { isOldMap } = useMoment();
  const { view, change } = useView();
  const search = useCallback((text: string) => change({ unitSearch: text }, { replace: true }), [change]);
  return (
    <search className="cadre-filters">
      <SearchField label={say({ vi: 'Tìm cán bộ theo họ tên', en: 'Search cadres by name' })} search={view.unitSearch} onSearch={search} />
      <CodeChoice
        all={{ vi: 'Mọi chức danh', en: 'All titles' }}
        label={{ vi: 'Chức danh', en: 'Title' }}
        codes={positionTitles}
        words={titleWords}
        value={view.positionTitle}
        onChange={(positionTitle) => change({ positionTitle })}
      />
      <CodeChoice
        all={{ vi: 'Mọi cấp', en: 'All levels' }}
        label={{ vi: 'Cấp', en: 'Level' }}
        codes={levelsOn(isOldMap)}
        words={levelWords}
        value={view.positionLevel}
        onChange={(positionLevel) => change({ positionLevel })}
      />
      <CodeChoice
        all={{ vi: 'Mọi hình thức', en: 'However held' }}
        label={{ vi: 'Hình thức làm việc', en: 'How the work is held' }}
        codes={employments}
        words={employmentWords}
        value={view.employment}
        onChange={(employment) => change({ employment })}
      />
    </search>
  );
}
