import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { reviewWords } from '../../../language/model-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import type { ModelPartProps } from './shown-model.ts';

/** How the model was looked at, and what was learnt (MOD-020, MOD-025). Who looks answers for what she records. */
export function ReviewsSection({ model, actor, onChanged }: ModelPartProps) {
  const say = useSay();
  const language = useLanguage();
  const { reviews } = model;
  const mayReview = actor.mayWrite && actor.unit !== null;
  if (reviews?.length === 0 && !mayReview) return null;
  return (
    <PanelSection
      title={say({ vi: 'Đánh giá, kiểm tra', en: 'Reviews' })}
      isMissing={!reviews}
      action={
        mayReview && (
          <Opener label={{ vi: 'Ghi đánh giá', en: 'Record one' }}>
            {(close) => <ReviewDialog model={model} actor={actor} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {reviews?.length === 0 && <p className="quiet">{say({ vi: 'Chưa đánh giá lần nào.', en: 'Not reviewed yet.' })}</p>}
      <ul className="case-list">
        {reviews?.toReversed().map(({ id, heldOn, kind, isEffective, lessons, by }) => (
          <li key={id}>
            <strong>{formatDate(heldOn, language)}</strong> {say(reviewWords[kind])}
            {isEffective != null &&
              `: ${say(isEffective ? { vi: 'hiệu quả', en: 'effective' } : { vi: 'chưa hiệu quả', en: 'not effective' })}`}
            <span className="quiet">{[by?.fullName, lessons].filter(Boolean).join(': ')}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
