import { useState } from 'react';
import { type Sentence, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { downloadReport, type ReportFile, type ReportKind, type ReportQuestion } from './download-report.ts';

type State = { readonly kind: 'idle' } | { readonly kind: 'busy' | 'done'; readonly file: ReportFile } | Failed;
interface Failed {
  readonly kind: 'failed';
  readonly file: ReportFile;
  readonly refusal: string;
}

/** The report as files, and on paper. */
export function DownloadButtons({ question }: { readonly question: ReportQuestion }) {
  const say = useSay();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [kind, choose] = useState<ReportKind>('PERIODIC');
  const download = (file: ReportFile) => {
    setState({ kind: 'busy', file });
    const fail = (error: unknown) => setState({ kind: 'failed', file, refusal: error instanceof Error ? error.message : '' });
    downloadReport({ ...question, kind }, file).then(() => setState({ kind: 'done', file }), fail);
  };
  return (
    <>
      <div className="report-actions">
        <KindField kind={kind} onChoose={choose} />
        <button type="button" className="button" disabled={state.kind === 'busy'} onClick={() => download('docx')}>
          {say({ vi: 'Tải Word', en: 'Download Word' })}
        </button>
        <button type="button" className="button" disabled={state.kind === 'busy'} onClick={() => download('xlsx')}>
          {say({ vi: 'Tải Excel', en: 'Download Excel' })}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {say({ vi: 'In', en: 'Print' })}
        </button>
      </div>
      <p className="report-download" role="status">
        {state.kind === 'busy' && say({ vi: 'Đang lập tệp…', en: 'Making the file…' })}
        {state.kind === 'done' && say({ vi: 'Đã tải đủ tệp.', en: 'The file came whole.' })}
      </p>
      {state.kind === 'failed' && (
        <Notice kind="error" onRetry={() => download(state.file)}>
          {state.refusal ||
            say({ vi: 'Không tải được tệp: kết nối bị ngắt.', en: 'The file was not downloaded: the connection was lost.' })}
        </Notice>
      )}
    </>
  );
}

const kindWords: Record<ReportKind, Sentence> = {
  PERIODIC: { vi: 'Báo cáo kỳ', en: 'Report of the period' },
  MID_TERM: { vi: 'Sơ kết giữa nhiệm kỳ', en: 'Mid-term review' },
  END_TERM: { vi: 'Tổng kết nhiệm kỳ', en: 'Final review of the term' },
};

interface KindFieldProps {
  readonly kind: ReportKind;
  readonly onChoose: (kind: ReportKind) => void;
}

/** Of what the file is to be; a kind the period is not for is refused with a word what to do. */
function KindField({ kind, onChoose }: KindFieldProps) {
  const say = useSay();
  return (
    <label className="report-kind">
      {say({ vi: 'Loại văn bản', en: 'Document' })}
      <select value={kind} onChange={({ target }) => onChoose(target.value as ReportKind)}>
        {Object.entries(kindWords).map(([code, words]) => (
          <option key={code} value={code}>
            {say(words)}
          </option>
        ))}
      </select>
    </label>
  );
}
