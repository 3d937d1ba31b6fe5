import { useEffect, useState } from 'react';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { DownloadIcon, PrintIcon } from '../../ui/icons.tsx';
import type { ShownBaseList } from './use-base-list.ts';

interface ListActionsProps {
  readonly list: ShownBaseList;
  readonly onExport: () => void;
}

/** What can be done with all rows of the list. */
export function ListActions({ list, onExport }: ListActionsProps) {
  const say = useSay();
  const { loadTo, shown } = list;
  const { total } = shown;
  const [isPreparing, setPreparing] = useState(false);
  useEffect(() => {
    // printed once React has shown that all rows are there
    const printAll = async () => {
      await loadTo(Number.POSITIVE_INFINITY);
      setPreparing(false);
      window.print();
    };
    if (isPreparing) void printAll();
  }, [isPreparing, loadTo]);
  return (
    <div className="page-actions">
      <button type="button" className="button" disabled={!total || isPreparing} onClick={() => setPreparing(true)}>
        <PrintIcon /> {isPreparing ? say({ vi: 'Đang lấy đủ dòng…', en: 'Fetching all rows…' }) : say({ vi: 'In', en: 'Print' })}
      </button>
      <button type="button" className="button" disabled={!total} onClick={onExport}>
        <DownloadIcon /> {say({ vi: 'Tải CSV', en: 'Download CSV' })}
      </button>
    </div>
  );
}

/** How many bases the list has; said aloud whenever it changes. */
export function ListCount({ total }: { readonly total: number | null }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <p className="list-count" role="status">
      {total !== null && (
        <>
          <strong className="figures">{formatCount(total, language)}</strong> {say({ vi: 'cơ sở', en: total === 1 ? 'base' : 'bases' })}
        </>
      )}
    </p>
  );
}
