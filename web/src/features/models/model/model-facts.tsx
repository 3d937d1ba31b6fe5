import { formatDate, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { purposeWords, themeWords, typeWords } from '../../../language/model-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import type { ShownModel } from './shown-model.ts';

/** What a model is: kind, theme, whom it gathers, who leads it, and whether its province looked at it this year (MOD-025). */
export function ModelFacts({ model }: { readonly model: ShownModel }) {
  const say = useSay();
  const language = useLanguage();
  const { type, theme, purposes, targetGroups, foundedOn, founder, registeredWith, isInspected } = model;
  const year = todayInVietnam().slice(0, 4);
  return (
    <>
      <p>
        {say(typeWords[type])}; {say(themeWords[theme])}.
      </p>
      {targetGroups.length > 0 && (
        <ul className="tags" aria-label={say({ vi: 'Đối tượng', en: 'For whom' })}>
          {targetGroups.map((group) => (
            <li key={group}>{say(targetGroupWords[group])}</li>
          ))}
        </ul>
      )}
      {purposes.length > 0 && (
        <p className="quiet">
          {say({ vi: 'Mục đích', en: 'Purposes' })}: {purposes.map((purpose) => say(purposeWords[purpose])).join(', ')}.
        </p>
      )}
      <p className="quiet">
        {founder?.fullName ?? say({ vi: 'đơn vị ngoài phạm vi của bạn', en: 'a unit outside your part' })}, {say({ vi: 'từ', en: 'since' })}{' '}
        {formatDate(foundedOn, language)}
        {registeredWith?.fullName && `; ${say({ vi: 'đăng ký với', en: 'registered with' })} ${registeredWith.fullName}`}.
      </p>
      {isInspected != null && (
        <p className={isInspected ? 'quiet' : undefined}>
          {isInspected
            ? say({ vi: `Tỉnh đã kiểm tra trong năm ${year}.`, en: `Its province inspected it in ${year}.` })
            : say({ vi: `Tỉnh chưa kiểm tra trong năm ${year}.`, en: `Its province has not inspected it in ${year}.` })}
        </p>
      )}
    </>
  );
}
