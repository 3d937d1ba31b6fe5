import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { useView } from '../../address/use-view.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatShare } from '../../language/numbers.ts';
import { useStore } from '../../store.ts';
import { FieldRefusal } from '../command/field-refusal.tsx';
import type { ListKind } from './list-kind.ts';
import type { Sending } from './sending.ts';
import { formatSize } from './size.ts';

interface SendBoxProps {
  readonly kind: ListKind;
  readonly unitId: string;
}

/** The file: dropped here or chosen, sent with how much of it has left, and then its import. Why it is refused stands below it. */
export function SendBox({ kind, unitId }: SendBoxProps) {
  const { change } = useView();
  const { state, send, drop, forgetReceived } = kind.sending;
  const sending = useStore(state);
  useEffect(() => {
    if (sending.kind !== 'received') return;
    forgetReceived();
    change({ importId: sending.id });
  }, [sending, change, forgetReceived]);
  useLeavingIsAsked(sending.kind === 'sending');
  const id = useId();
  const refusal = 'refusal' in sending ? sending.refusal : null;
  const say = useSay();
  return (
    <div className="send-box">
      {sending.kind === 'sending' ? (
        <OnItsWay sending={sending} onStop={drop} />
      ) : (
        <Choice kind={kind} sending={sending} refusalId={refusal ? id : undefined} />
      )}
      <FieldRefusal id={id} messages={refusal ? [say(refusal)] : []} />
      {sending.kind === 'chosen' && (
        <div className="row-acts">
          <button type="button" className="button button-primary" onClick={() => void send(unitId)}>
            {say({ vi: 'Gửi và kiểm tra', en: 'Send and check' })}
          </button>
          <button type="button" className="button" onClick={drop}>
            {say({ vi: 'Bỏ tệp', en: 'Take it back' })}
          </button>
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly kind: ListKind;
  readonly sending: Sending;
  readonly refusalId: string | undefined;
}

function Choice({ kind, sending, refusalId }: ChoiceProps) {
  const say = useSay();
  const language = useLanguage();
  const [isOver, over] = useState(false);
  const file = sending.kind === 'chosen' ? sending.file : null;
  const { choose } = kind.sending;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    over(false);
    choose([...event.dataTransfer.files]);
  };
  return (
    <label
      className="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        over(true);
      }}
      onDragLeave={() => over(false)}
      onDrop={drop}
    >
      {file ? (
        <span className="chosen-file">
          <strong>{file.name}</strong> <span className="quiet figures">{formatSize(file.size, language)}</span>
        </span>
      ) : (
        <span>{say({ vi: 'Kéo tệp vào đây, hoặc', en: 'Drop the file here, or' })}</span>
      )}
      <span className="button">
        {file ? say({ vi: 'Chọn tệp khác', en: 'Choose another' }) : say({ vi: 'Chọn tệp', en: 'Choose a file' })}
      </span>
      <input
        className="visually-hidden"
        type="file"
        accept=".xlsx,.csv"
        aria-label={say(kind.fileLabel)}
        aria-invalid={refusalId ? true : undefined}
        aria-describedby={refusalId}
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          // the same file, mended meanwhile, can be chosen again
          target.value = '';
        }}
      />
    </label>
  );
}

interface OnItsWayProps {
  readonly sending: Extract<Sending, { kind: 'sending' }>;
  readonly onStop: () => void;
}

function OnItsWay({ sending: { file, sentBytes }, onStop }: OnItsWayProps) {
  const say = useSay();
  const language = useLanguage();
  const stop = useRef<HTMLButtonElement>(null);
  // what was pressed is gone: the keyboard goes on here
  useEffect(() => stop.current?.focus(), []);
  const share = formatShare(Math.min(sentBytes, file.size), Math.max(1, file.size), language);
  return (
    <div className="on-its-way">
      <p role="status">
        {say({ vi: 'Đang gửi', en: 'Sending' })} <strong>{file.name}</strong>{' '}
        <span className="figures">
          {share} · {formatSize(file.size, language)}
        </span>
      </p>
      <progress value={sentBytes} max={Math.max(1, file.size)} aria-label={file.name} />
      <button ref={stop} type="button" className="button" onClick={onStop}>
        {say({ vi: 'Dừng gửi', en: 'Stop' })}
      </button>
    </div>
  );
}

/** A page that is closed sends no more of a file: the browser asks first. */
function useLeavingIsAsked(isAsked: boolean): void {
  useEffect(() => {
    if (!isAsked) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAsked]);
}
