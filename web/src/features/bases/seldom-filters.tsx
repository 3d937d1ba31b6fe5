import { areaTags, baseAdminTypes, gatheringCauses, supportStates, targetGroups, unitKinds } from '../../address/choices.ts';
import { useSay } from '../../language/language.ts';
import { adminTypeNames, kindWords } from '../../language/structure-words.ts';
import { causeWords, stateWords } from '../../language/support-words.ts';
import { targetGroupWords } from '../../language/target-group-words.ts';
import { tagWords } from '../../language/words.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import type { NarrowingProps } from './narrowing.ts';

/**
 * What a base is, the type of its administrative unit (ORG-003) and its kind (ORG-004); where it lies (ORG-022); and how it is supported,
 * why it gathers few and whom it finds hard to gather (SUP-001…044).
 */
export function SeldomFilters({ filter, onNarrow }: NarrowingProps) {
  const say = useSay();
  return (
    <>
      <ChoiceList
        title={say({ vi: 'Loại đơn vị hành chính', en: 'Administrative type' })}
        choices={baseAdminTypes}
        chosen={filter.adminTypes}
        label={(type) => adminTypeNames[type].toLocaleLowerCase('vi')}
        onChange={(adminTypes) => onNarrow({ adminTypes })}
      />
      <ChoiceList
        title={say({ vi: 'Loại hình tổ chức', en: 'Kind' })}
        choices={unitKinds}
        chosen={filter.kinds}
        label={(kind) => say(kindWords[kind])}
        onChange={(kinds) => onNarrow({ kinds })}
      />
      <ChoiceList
        title={say({ vi: 'Địa bàn', en: 'Area' })}
        choices={areaTags}
        chosen={filter.areaTags}
        label={(tag) => say(tagWords[tag])}
        onChange={(chosen) => onNarrow({ areaTags: chosen })}
      />
      <ChoiceList
        title={say({ vi: 'Hỗ trợ', en: 'Support' })}
        choices={supportStates}
        chosen={filter.supportStates}
        label={(state) => say(stateWords[state])}
        onChange={(chosen) => onNarrow({ supportStates: chosen })}
      />
      <ChoiceList
        title={say({ vi: 'Nguyên nhân', en: 'Causes' })}
        choices={gatheringCauses}
        chosen={filter.causes}
        label={(cause) => say(causeWords[cause])}
        onChange={(causes) => onNarrow({ causes })}
      />
      <ChoiceList
        title={say({ vi: 'Nhóm khó tập hợp', en: 'Hard to gather' })}
        choices={targetGroups}
        chosen={filter.hardGroups}
        label={(group) => say(targetGroupWords[group])}
        onChange={(hardGroups) => onNarrow({ hardGroups })}
      />
    </>
  );
}
