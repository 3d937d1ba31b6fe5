import { formatTime } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatSize } from '../../language/sizes.ts';
import { formatNumber } from './cell-text.ts';
import type { Answered } from './use-run.ts';

const services = {
  organisation: { vi: 'tổ chức', en: 'organisation' },
  membership: { vi: 'hội viên', en: 'membership' },
  cadre: { vi: 'cán bộ', en: 'cadres' },
  emulation: { vi: 'thi đua', en: 'emulation' },
};

/** How long it took, how large it is, and up to when each source is in it. */
export function AnswerFacts({ answered: { answer, name } }: { readonly answered: Answered }) {
  const say = useSay();
  const language = useLanguage();
  const { millis, bytes, freshness } = answer;
  const seconds = `${formatNumber((millis / 1_000).toFixed(2), language)}\u00A0${say({ vi: 'giây', en: 's' })}`;
  const sources = freshness.map(({ source, appliedTo }) => {
    const known = source in services ? say(services[source as keyof typeof services]) : source;
    return `${known}\u00A0${formatTime(appliedTo)}`;
  });
  return (
    <p className="answer-facts figures">
      {name && <strong>{name}</strong>} <span>{seconds}</span> <span>{formatSize(bytes, language)}</span>
      {sources.length > 0 && (
        <span>
          {say({ vi: 'Số liệu đến:', en: 'Data up to:' })} {sources.join(', ')}
        </span>
      )}
    </p>
  );
}
