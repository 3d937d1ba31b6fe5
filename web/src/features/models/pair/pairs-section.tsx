import type { ModelPageQuery } from '../../../gql/graphql.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { isRunning, type ModelPartProps, unitPairKinds } from '../model/shown-model.ts';
import { LinkDialog } from './link-dialog.tsx';
import { PairItem } from './pair-item.tsx';

interface PairsSectionProps extends ModelPartProps {
  readonly pairs: ModelPageQuery['modelPairs'];
}

/** The pairs of a model, and the way to join two more units in it. */
export function PairsSection({ pairs, model, actor, onChanged }: PairsSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const mayLink = actor.mayWrite && isRunning(model.stage) && unitPairKinds[model.type] !== undefined;
  if (pairs?.totalCount === 0 && !mayLink) return null;
  return (
    <PanelSection
      title={`${say({ vi: 'Các cặp', en: 'Pairs' })}${pairs ? ` (${formatCount(pairs.totalCount, language)})` : ''}`}
      isMissing={!pairs}
      action={
        mayLink && (
          <Opener label={{ vi: 'Ghép cặp', en: 'Join a pair' }}>
            {(close) => <LinkDialog model={model} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {pairs?.totalCount === 0 && <p className="quiet">{say({ vi: 'Chưa có cặp nào.', en: 'No pair yet.' })}</p>}
      <ul className="case-list">
        {pairs?.edges.map(({ node }) => (
          <PairItem key={node.id} pair={node} />
        ))}
      </ul>
      {pairs && pairs.edges.length < pairs.totalCount && (
        <p className="quiet">
          {say({ vi: 'và', en: 'and' })} {formatCount(pairs.totalCount - pairs.edges.length, language)} {say({ vi: 'cặp nữa', en: 'more' })}
        </p>
      )}
    </PanelSection>
  );
}
