import { useState } from 'react';
import { CombinedError, useClient } from 'urql';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { eventTypeWords } from '../../language/structure-words.ts';
import type { Draft } from './draft.ts';
import { draftOfEvent } from './draft-of-event.ts';
import { readEvent } from './read-event.ts';
import type { RecordedEvent } from './recorded-event.ts';
import { StructureDialog } from './structure-dialog.tsx';

interface CorrectButtonProps {
  readonly event: RecordedEvent;
  /** The unit whose events are looked at. */
  readonly unitId: string;
  readonly name: string;
}

/** Opens the dialogue that corrects a recorded event, filled with all that the event said. */
export function CorrectButton({ event, unitId, name }: CorrectButtonProps) {
  const say = useSay();
  const language = useLanguage();
  const client = useClient();
  const [draft, begin] = useState<Draft | null>(null);
  const [error, fail] = useState<CombinedError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const what = `${say(eventTypeWords[event.type])} ${formatDate(event.effectiveOn, language)}`;
  const open = async () => {
    setBusy(true);
    fail(null);
    try {
      const whole = await readEvent(client, event.id, unitId);
      if (whole) begin(draftOfEvent(event, whole));
    } catch (failure) {
      if (!(failure instanceof CombinedError)) throw failure;
      fail(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button button-plain event-correct"
        disabled={isBusy}
        aria-label={`${say({ vi: 'Đính chính', en: 'Correct' })}: ${what}`}
        onClick={() => void open()}
      >
        {say({ vi: 'Đính chính', en: 'Correct' })}
      </button>
      {error && (
        <p className="field-refusal" role="alert">
          {say(failureOf(error))}
        </p>
      )}
      {draft && (
        <StructureDialog
          act="correct"
          title={`${say({ vi: 'Đính chính', en: 'Correct' })}: ${what}, ${name}`}
          beginning={draft}
          onClose={() => begin(null)}
        />
      )}
    </>
  );
}
