import { useSay } from '../../../language/language.ts';
import { measureWords } from '../../../language/support-words.ts';
import { FoundSection } from './found-section.tsx';
import { Money } from './money.tsx';
import type { CasePartProps } from './shown-case.ts';
import { SolutionDialog } from './solution-dialog.tsx';

/** What is to be done: measures and the roadmap by years (SUP-002). */
export function SolutionSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const { measures, roadmap } = shown;
  return (
    <FoundSection
      title={{ vi: 'Giải pháp và lộ trình', en: 'Solution and roadmap' }}
      about={{ vi: 'giải pháp, lộ trình', en: 'measures and roadmap' }}
      none={{ vi: 'Chưa chọn giải pháp.', en: 'No measure chosen yet.' }}
      mayRecord={may.mayRecord}
      dialog={(close) => <SolutionDialog shown={shown} onDone={onChanged} onClose={close} />}
      lines={measures.map(({ measure, documentNumber, amountVnd }) => ({
        key: measure,
        line: (
          <>
            <strong>{measure}</strong> {say(measureWords[measure])}
            <span className="quiet">
              {documentNumber} {amountVnd != null && <Money vnd={amountVnd} />}
            </span>
          </>
        ),
      }))}
      heads={[
        { vi: 'Đến hết năm', en: 'By the end of' },
        { vi: 'Hội viên', en: 'Members' },
      ]}
      rows={roadmap.map(({ year, members }) => ({ key: String(year), name: year, count: members }))}
    />
  );
}
