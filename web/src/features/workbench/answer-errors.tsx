import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { adviceOn } from './advice.ts';
import type { Told } from './ask.ts';

/** An answer that lacks one thing often lacks it in every row: the first of them say it. */
const shown = 10;

/** What the gateway says went wrong: its sentence, the code, where in the text or in the answer, and what to do about a limit. */
export function AnswerErrors({ errors }: { readonly errors: readonly Told[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="notice notice-error answer-errors" role="alert">
      <ul>
        {errors.slice(0, shown).map((error) => (
          <OneError key={JSON.stringify([error.path, error.locations, error.message])} error={error} />
        ))}
      </ul>
      {errors.length > shown && (
        <p>
          {say({ vi: 'Tất cả:', en: 'In all:' })} {formatCount(errors.length, language)}{' '}
          {say({ vi: 'lỗi; JSON có đủ.', en: 'errors; the JSON has them all.' })}
        </p>
      )}
    </div>
  );
}

function OneError({ error: { message, extensions, path, locations = [] } }: { readonly error: Told }) {
  const say = useSay();
  const advice = adviceOn(extensions?.code);
  const [place] = locations;
  return (
    <li>
      <p>{message}</p>
      {advice && <p>{say(advice)}</p>}
      <p className="source">
        {extensions?.code && <code>{extensions.code}</code>}
        {place && (
          <span>
            {say({ vi: 'dòng', en: 'line' })} {place.line}, {say({ vi: 'cột', en: 'column' })} {place.column}
          </span>
        )}
        {path && <code>{path.join('.')}</code>}
      </p>
    </li>
  );
}
