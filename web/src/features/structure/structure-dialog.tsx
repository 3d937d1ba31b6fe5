import { type FormEvent, useRef, useState } from 'react';
import { useView } from '../../address/use-view.ts';
import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { daysAfter } from '../units/day-scale.ts';
import { DecisionFields } from './decision-fields.tsx';
import { beginDraft, type ChosenUnit, type Draft, type Field, type Missing, missingIn, type Naming, type Verb } from './draft.ts';
import { OutcomeView } from './outcome-view.tsx';
import { RefusalList } from './refusal-list.tsx';
import { fieldOf, type Refusal, refusalsIn, tell } from './refusals.ts';
import { useStructureCommand } from './use-structure-command.ts';
import { firstLevelBelow, firstNaming, VerbFields } from './verb-fields.tsx';
import { verbWords } from './verbs.ts';

interface StructureDialogProps {
  readonly verb: Verb;
  readonly unit: Draft['subject'] & { readonly name?: string | null; readonly adminType?: Naming['adminType'] };
  readonly onClose: () => void;
}

/** Drafts a reorganisation, shows what it would do or every reason against it, and records it. Nothing typed is lost. */
export function StructureDialog({ verb, unit, onClose }: StructureDialogProps) {
  const say = useSay();
  const [draft, setDraft] = useState(() => draftFor(verb, unit));
  const [missing, setMissing] = useState<Missing>({});
  const preview = useRef<HTMLDivElement>(null);
  const command = useStructureCommand(verb, draft);
  const { asked, isCurrent, isBusy, done } = command;
  // an answer without the part of a service that is down is an answer still
  const refusals = asked?.outcome ? asked.outcome.refusals : refusalsIn(asked?.error);
  const told = (field: Field): readonly string[] => {
    const own = missing[field];
    return [
      ...(own ? [say(own)] : []),
      ...tell(
        refusals.filter((one) => fieldOf(one, verb) === field),
        unitsIn(draft),
      ),
    ];
  };
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = missingIn(verb, draft);
    setMissing(lacks);
    if (Object.keys(lacks).length > 0) return;
    await command.preview();
    preview.current?.scrollIntoView({ block: 'start' });
  };
  const title = `${say(verbWords[verb])}: ${unit.fullName}`;
  if (done) return <Recorded title={title} outcome={done} onClose={onClose} />;
  const outcome = isCurrent && refusals.length === 0 ? asked?.outcome : null;
  return (
    <Dialog title={title} isWide onClose={onClose}>
      <form className="structure-form" noValidate onSubmit={(event) => void send(event)}>
        <VerbFields verb={verb} draft={draft} dayBefore={daysAfter(draft.effectiveOn, -1)} told={told} onChange={change} />
        <DecisionFields draft={draft} told={told} onChange={change} />
        <div ref={preview} className="structure-preview" aria-live="polite">
          {asked && <Against refusals={refusals} verb={verb} asked={asked} units={unitsIn(draft)} />}
          {outcome && (
            <OutcomeView outcome={outcome} draft={verb === 'split' ? draft : null} onPlace={(placements) => change({ placements })} />
          )}
        </div>
        <div className="dialog-actions">
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

function draftFor(verb: Verb, { id, version, fullName, level, name, adminType = null }: StructureDialogProps['unit']): Draft {
  const naming = firstNaming(verb, level, { adminType, name: name ?? '', code: '' });
  const draft = beginDraft({ subject: { id, version, fullName, level }, naming, effectiveOn: todayInVietnam() });
  return verb === 'establish' ? { ...draft, level: firstLevelBelow(level) } : draft;
}

const unitsIn = ({ subject, others, under }: Draft): readonly ChosenUnit[] => [subject, ...others, ...(under ? [under] : [])];

interface AgainstProps {
  readonly refusals: readonly Refusal[];
  readonly verb: Verb;
  readonly asked: NonNullable<ReturnType<typeof useStructureCommand>['asked']>;
  readonly units: readonly ChosenUnit[];
}

/** Why it cannot be done; or what part of the answer is missing; or that nobody answered. */
function Against({ refusals, verb, asked: { error, outcome }, units }: AgainstProps) {
  const say = useSay();
  if (refusals.length > 0) return <RefusalList refusals={refusals} verb={verb} units={units} />;
  return error ? <Notice kind={outcome ? 'missing' : 'error'}>{say(failureOf(error))}</Notice> : null;
}

interface RecordedProps {
  readonly title: string;
  readonly outcome: OutcomePartsFragment;
  readonly onClose: () => void;
}

/** What was done, and the way to see it. */
function Recorded({ title, outcome, onClose }: RecordedProps) {
  const say = useSay();
  const language = useLanguage();
  const { change } = useView();
  const { event, changes } = outcome;
  const day = event?.effectiveOn ?? todayInVietnam();
  const when = formatDate(day, language);
  const shown = changes.find(({ act, ground }) => act === 'OPEN' && ground === 'ORDERED') ?? changes.find(({ act }) => act !== 'CLOSE');
  const look = () => {
    onClose();
    change({ asOf: day, ...(shown ? { unitId: shown.unitId } : {}) });
  };
  return (
    <Dialog title={title} isWide onClose={onClose}>
      <Notice kind="done">
        {event?.status === 'PLANNED'
          ? say({ vi: `Đã ghi nhận; sẽ tự có hiệu lực ngày ${when}.`, en: `Recorded; it takes effect by itself on ${when}.` })
          : say({ vi: `Đã ghi nhận, có hiệu lực từ ${when}.`, en: `Recorded, in force from ${when}.` })}
      </Notice>
      <OutcomeView outcome={outcome} draft={null} onPlace={() => undefined} />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {say({ vi: 'Đóng', en: 'Close' })}
        </button>
        <button type="button" className="button button-primary" onClick={look}>
          {say({ vi: `Xem tổ chức ngày ${when}`, en: `See the structure on ${when}` })}
        </button>
      </div>
    </Dialog>
  );
}
