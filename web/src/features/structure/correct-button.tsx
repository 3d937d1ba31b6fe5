import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { EventTracesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { eventTypeWords } from '../../language/structure-words.ts';
import type { Draft } from './draft.ts';
import { draftOfEvent, type RecordedEvent } from './draft-of-event.ts';
import { StructureDialog } from './structure-dialog.tsx';

interface CorrectButtonProps {
  readonly event: RecordedEvent;
  /** The unit whose events are looked at. */
  readonly unitId: string;
  readonly name: string;
}

/** Opens the dialogue that corrects a recorded event, filled with what the event did. */
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
    const { data, error: failure } = await client.query(EventTracesDocument, { id: unitId }).toPromise();
    setBusy(false);
    fail(data?.unit ? null : (failure ?? null));
    if (data?.unit) begin(draftOfEvent(event, data.unit));
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
