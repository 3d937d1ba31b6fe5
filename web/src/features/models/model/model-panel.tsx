import { useQuery } from 'urql';
import { useMoment } from '../../../address/moment.tsx';
import { ModelPageDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { Actor } from '../actor.ts';
import { PairsSection } from '../pair/pairs-section.tsx';
import { ModelFacts } from './model-facts.tsx';
import { ReviewsSection } from './reviews-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StagesSection } from './stages-section.tsx';
import { TalliesSection } from './tallies-section.tsx';
import { ThreeKnowSection } from './three-know-section.tsx';

interface ModelPanelProps {
  readonly modelId: string;
  readonly actor: Actor;
  readonly onClose: () => void;
}

/** One model: what it is, how far it has come, where it runs, whom it joins, and what was learnt. */
export function ModelPanel({ modelId, actor, onClose }: ModelPanelProps) {
  const say = useSay();
  const { asOf } = useMoment();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ModelPageDocument,
    variables: { id: modelId, asOf, year: Number(todayInVietnam().slice(0, 4)) },
    requestPolicy: 'cache-and-network',
  });
  const model = data?.model?.id === modelId ? data.model : null;
  const again = () => ask({ requestPolicy: 'network-only' });
  const part = model && { model, actor, onChanged: again };
  return (
    <Panel name={model?.name ?? say({ vi: 'Mô hình', en: 'Model' })} isBusy={fetching && !model} onClose={onClose}>
      {!model && !fetching && (
        <Notice kind="error" onRetry={again}>
          {say(error ? failureOf(error) : nothingThere)}
        </Notice>
      )}
      {part && (
        <>
          {isDemonstration(part.model.origin) && <DemonstrationMark isShort />}
          <ModelFacts model={part.model} />
          <StagesSection {...part} />
          <ReviewsSection {...part} />
          <SitesSection {...part} />
          {part.model.type === 'THREE_HAVE_THREE_KNOW' && <ThreeKnowSection {...part} />}
          <PairsSection pairs={data?.modelPairs ?? null} {...part} />
          {part.model.type === 'ONE_PLUS_ONE' && <TalliesSection model={part.model} actor={actor} />}
        </>
      )}
    </Panel>
  );
}

const nothingThere = {
  vi: 'Không có mô hình này trong phạm vi của bạn.',
  en: 'There is no such model in your part of the Union.',
};
