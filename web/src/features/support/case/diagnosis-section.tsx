import { useSay } from '../../../language/language.ts';
import { causeWords, headingWords } from '../../../language/support-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { DiagnosisDialog } from './diagnosis-dialog.tsx';
import { FoundSection } from './found-section.tsx';
import type { CasePartProps } from './shown-case.ts';

/** Why the base is not above 60 %, by the headings of the documents, and whom it finds hard to gather. */
export function DiagnosisSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const { causes, hardGroups } = shown;
  return (
    <FoundSection
      title={{ vi: 'Nguyên nhân, đối tượng khó tập hợp', en: 'Causes and groups hard to gather' }}
      about={{ vi: 'nguyên nhân, đối tượng', en: 'causes and groups' }}
      none={{ vi: 'Chưa xác định nguyên nhân.', en: 'No cause found yet.' }}
      mayRecord={may.mayRecord}
      dialog={(close) => <DiagnosisDialog shown={shown} onDone={onChanged} onClose={close} />}
      lines={causes.map(({ cause, heading, partyLimit }) => ({
        key: cause,
        line: (
          <>
            {say(causeWords[cause])}
            {partyLimit != null && ` (${say({ vi: 'tối đa', en: 'at most' })} ${partyLimit})`}
            <span className="quiet">{say(headingWords[heading])}</span>
          </>
        ),
      }))}
      heads={[
        { vi: 'Đối tượng', en: 'Group' },
        { vi: 'Ước chừng', en: 'About' },
      ]}
      rows={hardGroups.map(({ group, estimate }) => ({ key: group, name: say(targetGroupWords[group]), count: estimate }))}
    />
  );
}
