import './structure.css';
import './outcome.css';
import { type FormEvent, useEffect, useRef } from 'react';
import { failureOf } from '../../graph/failure.ts';
import { useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { daysAfter } from '../units/day-scale.ts';
import { DecisionFields } from './decision-fields.tsx';
import { type Act, type Draft, unitsIn } from './draft.ts';
import { OutcomeView } from './outcome-view.tsx';
import { PlacingPart } from './placing-part.tsx';
import { RecordedView } from './recorded-view.tsx';
import { RefusalList } from './refusal-list.tsx';
import { unplacedIn } from './refusals.ts';
import { ReplacementFields } from './replacement-fields.tsx';
import { type StructureForm, useStructureForm } from './use-structure-form.ts';
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
  const form = useRef<HTMLFormElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const drafted = useStructureForm(act, beginning);
  const { draft, verb, told, change, asked, done, outcome } = drafted;
  useEffect(() => {
    if (asked) preview.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    // a day that is no day stands as it was typed, with its own sentence; what is drafted is still the day before it
    const hasWrongDay = form.current?.querySelector('.date-field [aria-invalid=true]') != null;
    if (drafted.isComplete() && !hasWrongDay) void drafted.preview();
    else requestAnimationFrame(() => goToFirstLack(form.current));
  };
  if (done) return <RecordedView title={title} outcome={done} onClose={onClose} />;
  const props = { draft, dayBefore: daysAfter(draft.effectiveOn, -1), told, onChange: change };
  return (
    <Dialog title={title} isWide onClose={onClose}>
      <form ref={form} className="structure-form" noValidate onSubmit={send}>
        {act === 'correct' ? <ReplacementFields {...props} /> : verb && <VerbFields verb={verb} {...props} />}
        <DecisionFields draft={draft} hasDay={verb !== null} told={told} onChange={change} />
        <div ref={preview} className="structure-preview" aria-live="polite">
          <Against drafted={drafted} onGo={() => goToFirstLack(form.current)} />
          {verb && <PlacingPart unitIds={unplacedIn(drafted.refusals)} verb={verb} {...props} />}
          {outcome && <OutcomeView outcome={outcome} verb={verb} draft={draft} onPlace={(placements) => change({ placements })} />}
        </div>
        <Actions drafted={drafted} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** Brings the first sentence about what is wrong into sight, and the focus to its field. */
function goToFirstLack(form: HTMLFormElement | null): void {
  const lack = form?.querySelector<HTMLElement>('[aria-invalid=true], .field-refusal');
  lack?.scrollIntoView({ block: 'center' });
  const field = lack?.matches('[aria-invalid]') ? lack : lack?.parentElement?.querySelector<HTMLElement>('input, select, button');
  field?.focus({ preventScroll: true });
}

/** Why it cannot be done; or what part of the answer is missing; or that nobody answered. */
function Against({ drafted, onGo }: { readonly drafted: StructureForm; readonly onGo: () => void }) {
  const say = useSay();
  const { asked, refusals, verb, draft } = drafted;
  if (refusals.length > 0) return <RefusalList refusals={refusals} verb={verb} units={unitsIn(draft)} onGo={onGo} />;
  return asked?.error ? <Notice kind={asked.outcome ? 'missing' : 'error'}>{say(failureOf(asked.error))}</Notice> : null;
}

/** Confirming comes after the preview, and after that very preview only. */
function Actions({ drafted, onClose }: { readonly drafted: StructureForm; readonly onClose: () => void }) {
  const say = useSay();
  const { asked, isCurrent, isBusy, outcome } = drafted;
  return (
    <div className="dialog-actions">
      {asked && !isCurrent && !isBusy && <p className="quiet actions-note">{say(changed)}</p>}
      <button type="button" className="button" onClick={onClose}>
        {say({ vi: 'Hủy', en: 'Cancel' })}
      </button>
      <button type="submit" className={outcome ? 'button' : 'button button-primary'} disabled={isBusy}>
        {isBusy ? say({ vi: 'Đang xem…', en: 'Looking…' }) : say({ vi: 'Xem trước', en: 'Preview' })}
      </button>
      {outcome && (
        <button type="button" className="button button-primary" disabled={isBusy} onClick={() => void drafted.record()}>
          {say({ vi: 'Ghi nhận', en: 'Record it' })}
        </button>
      )}
    </div>
  );
}

const changed = { vi: 'Đã sửa sau khi xem trước: hãy xem trước lại.', en: 'Changed since the preview: preview again.' };
