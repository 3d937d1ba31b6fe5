import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { ModelPageDocument, type ModelPageQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { stageWords, themeWords, typeWords } from '../../language/model-words.ts';
import { formatCount } from '../../language/numbers.ts';
import { targetGroupWords } from '../../language/target-group-words.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { PairsSection } from './pairs-section.tsx';

type ShownModel = NonNullable<ModelPageQuery['model']>;

interface ModelPanelProps {
  readonly modelId: string;
  readonly onClose: () => void;
}

/** One model: what it is, how far it has come, where it runs, whom it joins, and what was learnt. */
export function ModelPanel({ modelId, onClose }: ModelPanelProps) {
  const say = useSay();
  const { asOf } = useMoment();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ModelPageDocument,
    variables: { id: modelId, asOf },
    requestPolicy: 'cache-and-network',
  });
  const model = data?.model?.id === modelId ? data.model : null;
  return (
    <Panel name={model?.name ?? say({ vi: 'Mô hình', en: 'Model' })} isBusy={fetching && !model} onClose={onClose}>
      {!model && !fetching && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(error ? failureOf(error) : nothingThere)}
        </Notice>
      )}
      {model && (
        <>
          {isDemonstration(model.origin) && <DemonstrationMark isShort />}
          <ModelFacts model={model} />
          <StagesSection model={model} />
          <SitesSection model={model} />
          <PairsSection pairs={data?.modelPairs ?? null} />
          <ReviewsSection model={model} />
        </>
      )}
    </Panel>
  );
}

const nothingThere = {
  vi: 'Không có mô hình này trong phạm vi của bạn.',
  en: 'There is no such model in your part of the Union.',
};

interface PartProps {
  readonly model: ShownModel;
}

function ModelFacts({ model: { type, theme, targetGroups, foundedOn, founder, registeredWith } }: PartProps) {
  const say = useSay();
  const language = useLanguage();
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
      <p className="quiet">
        {founder?.fullName ?? say({ vi: 'đơn vị ngoài phạm vi của bạn', en: 'a unit outside your part' })}, {say({ vi: 'từ', en: 'since' })}{' '}
        {formatDate(foundedOn, language)}
        {registeredWith?.fullName && `; ${say({ vi: 'đăng ký với', en: 'registered with' })} ${registeredWith.fullName}`}.
      </p>
    </>
  );
}

function StagesSection({ model: { stages } }: PartProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <PanelSection title={say({ vi: 'Giai đoạn', en: 'Stages' })} isMissing={!stages}>
      <ol className="case-list">
        {stages?.map(({ stage, from, to, reason }) => (
          <li key={`${stage} ${from}`} aria-current={to == null ? 'step' : undefined}>
            <strong>{say(stageWords[stage])}</strong> {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
            {to && ` ${say({ vi: 'đến', en: 'until' })} ${formatDate(to, language)}`}
            {reason && <span className="quiet">{reason}</span>}
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

function SitesSection({ model: { sites } }: PartProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const total = sites ? ` (${formatCount(sites.totalCount, language)})` : '';
  return (
    <PanelSection title={`${say({ vi: 'Nơi thực hiện', en: 'Where it runs' })}${total}`} isMissing={!sites}>
      {sites?.totalCount === 0 && <p className="quiet">{say({ vi: 'Chưa thực hiện ở đâu.', en: 'It runs nowhere yet.' })}</p>}
      <ul className="case-list">
        {sites?.edges.map(({ node: { id, unit, from } }) => (
          <li key={id}>
            {unit?.fullName ? (
              <Link href={hrefOf({ ...nothingOpen, unitId: unit.id }, '/units')}>{unit.fullName}</Link>
            ) : (
              <em className="quiet">{say({ vi: 'chờ bố trí', en: 'to be placed' })}</em>
            )}{' '}
            {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
          </li>
        ))}
      </ul>
      {sites && sites.edges.length < sites.totalCount && (
        <p className="quiet">
          {say({ vi: 'và', en: 'and' })} {formatCount(sites.totalCount - sites.edges.length, language)} {say({ vi: 'nơi nữa', en: 'more' })}
        </p>
      )}
    </PanelSection>
  );
}

function ReviewsSection({ model: { reviews } }: PartProps) {
  const say = useSay();
  const language = useLanguage();
  if (!reviews || reviews.length === 0) return null;
  return (
    <PanelSection title={say({ vi: 'Đánh giá, kiểm tra', en: 'Reviews' })}>
      <ul className="case-list">
        {reviews.map(({ id, heldOn, isEffective, lessons }) => (
          <li key={id}>
            <strong>{formatDate(heldOn, language)}</strong>{' '}
            {isEffective != null && say(isEffective ? { vi: 'hiệu quả', en: 'effective' } : { vi: 'chưa hiệu quả', en: 'not effective' })}
            <span className="quiet">{lessons}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
