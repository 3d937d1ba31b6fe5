import { useState } from 'react';
import { useMutation } from 'urql';
import { RecordSupportActivityDocument, type SolutionMeasure, type TargetGroup } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { measureWords } from '../../language/support-words.ts';
import { targetGroupWords } from '../../language/target-group-words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { CaseForm } from './case-form.tsx';
import type { ShownCase } from './case-panel.tsx';

interface ActivityDialogProps {
  readonly shown: ShownCase;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The chosen ones of the case first: most activities carry these out. */
const chosenFirst = <T extends string>(chosen: readonly T[], all: Readonly<Record<T, Sentence>>): readonly T[] => [
  ...chosen,
  ...(Object.keys(all) as T[]).filter((one) => !chosen.includes(one)),
];

/** Records what was done for a base, whom for, and what it cost (SUP-041, SUP-043). */
export function ActivityDialog({ shown, onClose, onDone }: ActivityDialogProps) {
  const say = useSay();
  const groups = chosenFirst<TargetGroup>(
    shown.hardGroups.map(({ group }) => group),
    targetGroupWords,
  );
  const measures = chosenFirst<SolutionMeasure>(
    shown.measures.map(({ measure }) => measure),
    measureWords,
  );
  const [heldOn, setHeldOn] = useState(todayInVietnam());
  const [group, setGroup] = useState<TargetGroup>(groups[0] ?? 'YOUNG_WOMEN');
  const [measure, setMeasure] = useState<SolutionMeasure>(measures[0] ?? 'B1');
  const [cost, setCost] = useState('0');
  const [outcome, setOutcome] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [{ error, fetching }, record] = useMutation(RecordSupportActivityDocument);
  const costVnd = Number(cost.replaceAll(/[.\s]/g, ''));
  const send = async () => {
    const activity = { heldOn, group, measure, costVnd, outcome };
    const answer = await record({ caseId: shown.id, activity, version: shown.version, idempotencyKey: key });
    if (!answer.error) onDone();
    return !answer.error;
  };
  return (
    <CaseForm
      title={`${say({ vi: 'Ghi hoạt động', en: 'Record an activity' })}: ${shown.unit?.fullName ?? ''}`}
      error={error}
      isSending={fetching}
      isReady={outcome.trim() !== '' && Number.isInteger(costVnd)}
      onSend={send}
      onClose={onClose}
    >
      <DateField label={say({ vi: 'Ngày thực hiện', en: 'Day' })} day={heldOn} onChange={setHeldOn} />
      <Choice label={{ vi: 'Đối tượng', en: 'For whom' }} value={group} choices={groups} words={targetGroupWords} onChange={setGroup} />
      <Choice label={{ vi: 'Giải pháp', en: 'Measure' }} value={measure} choices={measures} words={measureWords} onChange={setMeasure} />
      <label className="field">
        {say({ vi: 'Chi phí, đồng', en: 'Cost, đồng' })}
        <input className="figures" inputMode="numeric" value={cost} onChange={({ target }) => setCost(target.value)} />
      </label>
      <label className="field">
        {say({ vi: 'Kết quả', en: 'Outcome' })}
        <textarea rows={3} value={outcome} onChange={({ target }) => setOutcome(target.value)} />
      </label>
    </CaseForm>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: Sentence;
  readonly value: T;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T, Sentence>>;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, words, onChange }: ChoiceProps<T>) {
  const say = useSay();
  return (
    <label className="field">
      {say(label)}
      <select value={value} onChange={({ target }) => onChange(target.value as T)}>
        {choices.map((one) => (
          <option key={one} value={one}>
            {say(words[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
