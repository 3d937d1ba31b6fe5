import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

interface PrintedPartProps {
  readonly shown: number;
  readonly total: number | null;
}

/** On paper only: that rows are missing, when the browser's own print command was used before all of them were there. */
export function PrintedPart({ shown, total }: PrintedPartProps) {
  const say = useSay();
  const language = useLanguage();
  if (total === null || shown >= total) return null;
  const rows = `${formatCount(shown, language)} / ${formatCount(total, language)}`;
  return (
    <p className="print-only">
      <strong>
        {say({
          vi: `Bản in này chỉ có ${rows} dòng. Bấm nút «In» trên trang để in đủ.`,
          en: `This print holds ${rows} rows only. Press "Print" on the page for all of them.`,
        })}
      </strong>
    </p>
  );
}
