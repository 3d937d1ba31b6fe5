import { useState } from 'react';
import { useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { downloadReport, type ReportFile, type ReportQuestion } from './download-report.ts';

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
  const download = (file: ReportFile) => {
    setState({ kind: 'busy', file });
    const fail = (error: unknown) => setState({ kind: 'failed', file, refusal: error instanceof Error ? error.message : '' });
    downloadReport(question, file).then(() => setState({ kind: 'done', file }), fail);
  };
  return (
    <>
      <div className="report-actions">
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
