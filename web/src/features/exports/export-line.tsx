import { useState } from 'react';
import { CancelExportDocument, type ExportListQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate, periodName, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { formatSize } from '../../language/sizes.ts';
import { Notice } from '../../ui/notice.tsx';
import { refusalsIn } from '../command/refusals.ts';
import { useCommand } from '../command/use-command.ts';
import { Digest } from './digest.tsx';
import { downloadExport } from './download-export.ts';
import { contentWords, formatWords, purposeWords, stateWords } from './export-words.ts';

export type ShownExport = NonNullable<ExportListQuery['exports']>['edges'][number]['node'];

interface ExportLineProps {
  readonly export: ShownExport;
  readonly onChange: () => void;
}

/** One export: what of, how far, what it came to, and what can be done with it. */
export function ExportLine({ export: one, onChange }: ExportLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { content, format, state, unit, asOf, period, purpose, isMine, refusal } = one;
  const day = period ? say(periodName(period)) : asOf ? formatDate(asOf, language) : null;
  return (
    <li className="paper export-line">
      <header>
        <strong>{say(contentWords[content])}</strong>
        <span>{unit?.fullName ?? '—'}</span>
        <span className="stage" data-state={state}>
          {say(stateWords[state])}
        </span>
      </header>
      <p className="quiet">
        {[say(formatWords[format]), day, purpose && say(purposeWords[purpose])].filter(Boolean).join(' · ')}
        {!isMine && ` · ${say({ vi: 'do người khác yêu cầu', en: 'asked for by somebody else' })}`}
      </p>
      {refusal && <Notice kind="error">{refusal.message}</Notice>}
      {isMine && state === 'READY' && <Ready export={one} />}
      {isMine && (state === 'WAITING' || state === 'RUNNING') && <Open export={one} onChange={onChange} />}
    </li>
  );
}

/** Still being made: how many rows there are, and the way to stop it. */
function Open({ export: one, onChange }: ExportLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { error, isBusy, send } = useCommand(CancelExportDocument);
  const cancel = async () => {
    await send({ id: one.id });
    onChange();
  };
  return (
    <div className="row-acts">
      <p role="status">
        {formatCount(one.rowCount ?? 0, language)} {say({ vi: 'dòng', en: 'rows' })}
      </p>
      <button type="button" className="button" disabled={isBusy} onClick={() => void cancel()}>
        {say({ vi: 'Hủy', en: 'Cancel' })}
      </button>
      {error && <Notice kind="error">{refusalsIn(error)[0]?.message ?? say(failureOf(error))}</Notice>}
    </div>
  );
}

type Download = { readonly kind: 'idle' | 'busy' | 'done' } | { readonly kind: 'failed'; readonly refusal: string };

/** The file: how many rows, how large, until when; what its bytes come to; and the file itself. */
function Ready({ export: one }: Pick<ExportLineProps, 'export'>) {
  const say = useSay();
  const language = useLanguage();
  const [state, setState] = useState<Download>({ kind: 'idle' });
  const download = () => {
    setState({ kind: 'busy' });
    const fail = (error: unknown) => setState({ kind: 'failed', refusal: error instanceof Error ? error.message : '' });
    downloadExport(one.id).then(() => setState({ kind: 'done' }), fail);
  };
  return (
    <>
      <p>
        <strong className="export-rows">
          {formatCount(one.rowCount ?? 0, language)} {say({ vi: 'dòng', en: 'rows' })}
        </strong>{' '}
        · {formatSize(one.byteSize ?? 0, language)} · {say({ vi: 'tải được đến', en: 'until' })}{' '}
        {formatDate(todayInVietnam(new Date(one.expiresAt)), language)}
      </p>
      {one.sha256 && <Digest sha256={one.sha256} />}
      <div className="row-acts">
        <button type="button" className="button" disabled={state.kind === 'busy'} onClick={download}>
          {say({ vi: 'Tải tệp', en: 'Download' })}
        </button>
        <span role="status">
          {state.kind === 'busy' && say({ vi: 'Đang tải…', en: 'Downloading…' })}
          {state.kind === 'done' && say({ vi: 'Đã tải đủ, đúng mã SHA-256.', en: 'It came whole; its SHA-256 is right.' })}
        </span>
      </div>
      {state.kind === 'failed' && (
        <Notice kind="error" onRetry={download}>
          {state.refusal || say({ vi: 'Tệp không về đủ: kết nối bị ngắt.', en: 'The file did not come whole: the connection was lost.' })}
        </Notice>
      )}
    </>
  );
}
