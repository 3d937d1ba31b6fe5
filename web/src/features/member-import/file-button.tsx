import { useState } from 'react';
import { DownloadRefused } from '../../graph/download-refused.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { downloadImportFile, type ImportFile } from './download-file.ts';
import type { ListKind } from './list-kind.ts';

interface FileButtonProps {
  readonly kind: ListKind;
  readonly file: ImportFile;
  readonly label: Sentence;
  readonly isPlain?: boolean;
}

/** Downloads one of the files of imports; why it could not be had is told below. */
export function FileButton({ kind, file, label, isPlain = false }: FileButtonProps) {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const download = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await downloadImportFile(kind, file);
    } catch (error) {
      const told = error instanceof DownloadRefused ? error.message : '';
      setRefusal(told ? { vi: told, en: told } : lost);
    }
    setBusy(false);
  };
  return (
    <span className="file-button">
      <button type="button" className={isPlain ? 'button button-plain' : 'button'} disabled={isBusy} onClick={() => void download()}>
        <DownloadIcon />
        {say(label)}
      </button>
      {refusal && (
        <span className="field-refusal" role="alert">
          {say(refusal)}
        </span>
      )}
    </span>
  );
}

const lost: Sentence = {
  vi: 'Không tải được tệp: mất kết nối với máy chủ. Hãy thử lại.',
  en: 'The file was not downloaded: the connection was lost. Try again.',
};
