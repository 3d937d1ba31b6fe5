import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { failureOf } from '../../graph/failure.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isOutOfDate, type Places, placesOf, type Refusal, type Reword, refusalsIn, tell } from './refusals.ts';
import { Told } from './told.ts';
import { type CommandDocument, useCommand } from './use-command.ts';
import type { Kept } from './use-draft.ts';

/** What a form lacks before it is worth sending, by field; null where nothing is. */
export type Lacks = Readonly<Record<string, Sentence | null>>;

export interface CommandFormProps<Asked extends object, Answer = unknown> {
  readonly title: string;
  /** Of several documents, one at a time: who wants the answer says in `onDone` which it is. */
  readonly document: CommandDocument<Asked, NoInfer<Answer>>;
  readonly kept: Pick<Kept<object>, 'isKept' | 'startOver' | 'forget'>;
  readonly lacks: Lacks;
  /** Asked only when nothing is lacking. */
  readonly ask: () => Asked;
  readonly places?: Places;
  readonly reword?: Reword;
  readonly verb?: Sentence;
  readonly isWide?: boolean;
  readonly onDone: (answer: Answer) => void;
  /** Reads again what the command is about. */
  readonly onReload?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const asTheyAre: Reword = () => null;
const record: Sentence = { vi: 'Ghi nhận', en: 'Record it' };

/**
 * A dialogue that gives one command. Each refusal stands beside its field, the others beside the button, and what was typed
 * stays until it is taken.
 */
export function CommandForm<Asked extends object, Answer>(props: CommandFormProps<Asked, Answer>) {
  const { title, document, kept, lacks, ask, places = {}, reword = asTheyAre, verb = record, isWide, onDone, onClose, children } = props;
  const say = useSay();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, tried] = useState(false);
  const { error, isBusy, send } = useCommand(document);
  const refusals = refusalsIn(error);
  const told = (name: string): readonly string[] => {
    const own = isTried ? lacks[name] : null;
    if (own) return [say(own)];
    return refusals.filter((one) => placesOf(one, places).includes(name)).map((one) => tell(one, reword, language));
  };
  const showFirstWrong = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .field-refusal, .notice-error')?.focus());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    tried(true);
    const isComplete = Object.values(lacks).every((one) => one === null) && !hasNoDay(form.current);
    const answer = isComplete ? await send(ask()) : null;
    if (answer === null) showFirstWrong();
    else {
      kept.forget();
      onDone(answer);
      onClose();
    }
  };
  return (
    <Dialog title={title} isWide={isWide ?? false} onClose={onClose}>
      <form ref={form} className="command-form" noValidate onSubmit={(event) => void submit(event)}>
        {kept.isKept && <LeftNote onStartOver={kept.startOver} />}
        <Told value={told}>{children}</Told>
        {error && (
          <Rest
            sentences={
              refusals.length === 0
                ? [say(failureOf(error))]
                : refusals.filter((one) => placesOf(one, places).length === 0).map((one) => tell(one, reword, language))
            }
            refusals={refusals}
            onReload={props.onReload}
          />
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {say({ vi: 'Đóng', en: 'Close' })}
          </button>
          <button type="submit" className="button button-primary" disabled={isBusy}>
            {isBusy ? say({ vi: 'Đang gửi…', en: 'Sending…' }) : say(verb)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** A day was typed that is none, 31/02: its field says so, and holds the day before it still, which must not be sent instead. */
const hasNoDay = (form: HTMLFormElement | null): boolean => form?.querySelector('.date-field [aria-invalid="true"]') != null;

interface RestProps {
  readonly sentences: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly onReload: (() => void) | undefined;
}

/** What is wrong with the whole; where somebody was quicker, the way to see what she did. */
function Rest({ sentences, refusals, onReload }: RestProps) {
  const say = useSay();
  if (sentences.length === 0) return null;
  return (
    <Notice kind="error">
      {sentences.map((sentence) => (
        <span key={sentence} className="refusal-line">
          {sentence}
        </span>
      ))}
      {onReload && refusals.some(isOutOfDate) && (
        <button type="button" className="button" onClick={onReload}>
          {say({ vi: 'Tải lại, giữ nội dung đã ghi', en: 'Reload, keep what is typed' })}
        </button>
      )}
    </Notice>
  );
}

function LeftNote({ onStartOver }: { readonly onStartOver: () => void }) {
  const say = useSay();
  return (
    <p className="left-note">
      {say({ vi: 'Đây là nội dung bạn ghi dở lần trước.', en: 'This is what you had begun before.' })}{' '}
      <button type="button" className="button button-plain" onClick={onStartOver}>
        {say({ vi: 'Ghi lại từ đầu', en: 'Begin anew' })}
      </button>
    </p>
  );
}
