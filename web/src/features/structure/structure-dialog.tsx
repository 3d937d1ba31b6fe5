import { type FormEvent, useRef, useState } from 'react';
import { failureOf } from '../../graph/failure.ts';
import { useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { daysAfter } from '../units/day-scale.ts';
import { DecisionFields } from './decision-fields.tsx';
import { type Act, concernedIn, type Draft, unitsIn, type Verb } from './draft.ts';
import { type Field, type Missing, missingIn, verbOf } from './missing.ts';
import { OutcomeView } from './outcome-view.tsx';
import { PlacingPart } from './placing-part.tsx';
import { RecordedView } from './recorded-view.tsx';
import { RefusalList } from './refusal-list.tsx';
import { fieldOf, type Refusal, refusalsIn, tell, unplacedIn } from './refusals.ts';
import { ReplacementFields } from './replacement-fields.tsx';
import { useStructureCommand } from './use-structure-command.ts';
import { VerbFields } from './verb-fields.tsx';

interface StructureDialogProps {
  readonly act: Act;
  readonly title: string;
  /** What the form begins with. */
  readonly beginning: Draft;
  readonly onClose: () => void;
}

/** Drafts a reorganisation, shows what it would do or every reason against it, and records it. Nothing typed is lost. */
export function StructureDialog({ act, title, beginning, onClose }: StructureDialogProps) {
  const say = useSay();
  const [draft, setDraft] = useState(beginning);
  const [missing, setMissing] = useState<Missing>({});
  const preview = useRef<HTMLDivElement>(null);
  const command = useStructureCommand(act, draft);
  const { asked, isCurrent, isBusy, done } = command;
  const verb = verbOf(act, draft);
  // an answer without the part of a service that is down is an answer still
  const refusals = asked?.outcome ? asked.outcome.refusals : refusalsIn(asked?.error);
  const told = (field: Field, unitId?: string | null): readonly string[] => {
    const own = unitId ? undefined : missing[field];
    const against = refusals.filter((one) => fieldOf(one, verb) === field && isAbout(one, draft, unitId));
    return [...(own ? [say(own)] : []), ...tell(against, unitId ? [] : unitsIn(draft))];
  };
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const lacks = missingIn(act, draft);
    setMissing(lacks);
    // a day that is no day stands as it was typed, with its own sentence; what is drafted is still the day before it
    const wrongDay = form.querySelector<HTMLElement>('.date-field [aria-invalid=true]');
    if (Object.keys(lacks).length > 0 || wrongDay) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    await command.preview();
    preview.current?.scrollIntoView({ block: 'start' });
  };
  if (done) return <RecordedView title={title} outcome={done} onClose={onClose} />;
  const outcome = isCurrent && refusals.length === 0 ? asked?.outcome : null;
  const props = { draft, dayBefore: daysAfter(draft.effectiveOn, -1), told, onChange: change };
  return (
    <Dialog title={title} isWide onClose={onClose}>
      <form className="structure-form" noValidate onSubmit={(event) => void send(event)}>
        {act === 'correct' ? <ReplacementFields {...props} /> : verb && <VerbFields verb={verb} {...props} />}
        <DecisionFields draft={draft} hasDay={verb !== null} told={told} onChange={change} />
        <div ref={preview} className="structure-preview" aria-live="polite">
          {asked && <Against refusals={refusals} verb={verb} asked={asked} draft={draft} />}
          {verb && asked && <PlacingPart unitIds={unplacedIn(refusals)} verb={verb} {...props} />}
          {outcome && <OutcomeView outcome={outcome} verb={verb} draft={draft} onPlace={(placements) => change({ placements })} />}
        </div>
        <div className="dialog-actions">
          {asked && !isCurrent && !isBusy && (
            <p className="quiet actions-note">{say({ vi: 'Đã sửa sau khi xem trước: hãy xem trước lại.', en: 'Changed since the preview: preview again.' })}</p>
          )}
          <button type="button" className="button" onClick={onClose}>
            {say({ vi: 'Hủy', en: 'Cancel' })}
          </button>
          <button type="submit" className={outcome ? 'button' : 'button button-primary'} disabled={isBusy}>
            {isBusy ? say({ vi: 'Đang xem…', en: 'Looking…' }) : say({ vi: 'Xem trước', en: 'Preview' })}
          </button>
          {outcome && (
            <button type="button" className="button button-primary" disabled={isBusy} onClick={() => void command.record()}>
              {say({ vi: 'Ghi nhận', en: 'Record it' })}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** Whether a refusal is about one unit; with null, about none of those concerned. */
function isAbout({ unitIds }: Refusal, draft: Draft, unitId: string | null | undefined): boolean {
  if (unitId === undefined) return true;
  return unitId === null ? !concernedIn(draft).some(({ id }) => unitIds.includes(id)) : unitIds.includes(unitId);
}

interface AgainstProps {
  readonly refusals: readonly Refusal[];
  readonly verb: Verb | null;
  readonly asked: NonNullable<ReturnType<typeof useStructureCommand>['asked']>;
  readonly draft: Draft;
}

/** Why it cannot be done; or what part of the answer is missing; or that nobody answered. */
function Against({ refusals, verb, asked: { error, outcome }, draft }: AgainstProps) {
  const say = useSay();
  if (refusals.length > 0) return <RefusalList refusals={refusals} verb={verb} units={unitsIn(draft)} />;
  return error ? <Notice kind={outcome ? 'missing' : 'error'}>{say(failureOf(error))}</Notice> : null;
}
