import { useEffect, useState } from 'react';
import { DownloadRefused } from '../../graph/download-refused.ts';
import { formatDate, periodName } from '../../language/dates.ts';
import { type Language, type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { BaseListQuestion } from './base-list.ts';
import { type DownloadedBases, downloadBases } from './download-bases.ts';

type Progress = { readonly rows: number; readonly expected: number } & (
  | { readonly kind: 'running' | 'whole' | 'partial' }
  | { readonly kind: 'failed'; readonly refusal: string }
);

const nothingYet: Progress = { kind: 'running', rows: 0, expected: 0 };

interface ExportDialogProps {
  readonly question: BaseListQuestion;
  readonly onClose: () => void;
}

/** Downloads the list as it is filtered and sorted; the last line says how many rows were there and how many came. */
export function ExportDialog({ question, onClose }: ExportDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { progress, fileName, retry } = useDownload(question);
  const { kind, rows, expected } = progress;
  return (
    <Dialog title={say({ vi: 'Tải danh sách ra tệp CSV', en: 'Download the list as CSV' })} onClose={onClose}>
      <p>
        {say(periodName(question.period))}, {say({ vi: 'tính đến ngày', en: 'as of' })} {formatDate(question.asOf, language)}.{' '}
        {say({
          vi: 'Toàn bộ các dòng của bộ lọc hiện tại, theo thứ tự đang xem.',
          en: 'All rows of the present filter, in the order shown.',
        })}
      </p>
      <p className="file-name">{fileName}</p>
      <progress value={kind === 'running' ? rows : 1} max={kind === 'running' ? Math.max(1, expected) : 1} aria-label={fileName} />
      {kind === 'failed' && (
        <Notice kind="error" onRetry={retry}>
          {progress.refusal || say({ vi: 'Không tải được: mất kết nối với máy chủ.', en: 'Not downloaded: the connection was lost.' })}
        </Notice>
      )}
      {kind === 'partial' && (
        <Notice kind="error" onRetry={retry}>
          {say({ vi: 'Tệp chưa đủ dòng nên không được lưu.', en: 'The file lacks rows and was not saved.' })}
        </Notice>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {kind === 'running' ? say({ vi: 'Dừng tải', en: 'Stop' }) : say({ vi: 'Đóng', en: 'Close' })}
        </button>
      </div>
      <p className="download-result figures" role="status" data-kind={kind}>
        {say(resultOf(kind, rows, expected, language))}
      </p>
    </Dialog>
  );
}

function resultOf(kind: Progress['kind'], rows: number, expected: number, language: Language): Sentence {
  const counts = `${formatCount(rows, language)} / ${formatCount(expected, language)}`;
  if (kind === 'whole') return { vi: `Đã tải đủ ${counts} dòng`, en: `Downloaded all ${counts} rows` };
  if (kind === 'running') return { vi: `Đang tải ${counts} dòng…`, en: `Downloading ${counts} rows…` };
  return { vi: `Chưa đủ: ${counts} dòng`, en: `Not complete: ${counts} rows` };
}

function useDownload(question: BaseListQuestion) {
  const [attempt, setAttempt] = useState(1);
  const [progress, setProgress] = useState<Progress>(nothingYet);
  const fileName = `co-so-${question.period}-${question.asOf}.csv`;
  useEffect(() => {
    const stop = new AbortController();
    const options = {
      signal: stop.signal,
      onProgress: (rows: number, expected: number) => setProgress({ kind: 'running', rows, expected }),
    };
    const finish = ({ file, rows, expected }: DownloadedBases) => {
      const isWhole = rows === expected;
      if (isWhole) saveFile(file, fileName);
      setProgress({ kind: isWhole ? 'whole' : 'partial', rows, expected });
    };
    const fail = (error: unknown) => {
      const refusal = error instanceof DownloadRefused ? error.message : '';
      if (!stop.signal.aborted) setProgress(({ rows, expected }) => ({ kind: 'failed', rows, expected, refusal }));
    };
    // another attempt at the same question starts anew
    if (attempt > 0) downloadBases(question, options).then(finish, fail);
    return () => stop.abort();
  }, [question, fileName, attempt]);
  return { progress, fileName, retry: () => setAttempt(attempt + 1) };
}
