import { useCallback } from 'react';
import { useQuery } from 'urql';
import { modelStages, modelThemes, modelTypes, targetGroups } from '../../../address/choices.ts';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import type { View } from '../../../address/view.ts';
import { ModelLibraryDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { stageWords, themeWords, typeWords } from '../../../language/model-words.ts';
import { formatCount } from '../../../language/numbers.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { CodeChoice } from '../../../ui/code-choice.tsx';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { Opener } from '../../command/opener.tsx';
import type { Actor } from '../actor.ts';
import { FoundDialog } from './found-dialog.tsx';
import { ModelTable } from './model-table.tsx';

const filterOf = ({ unitSearch, modelTheme, modelStage, modelType, modelGroup }: View) => ({
  search: unitSearch || undefined,
  theme: modelTheme ?? undefined,
  type: modelType ?? undefined,
  stages: modelStage ? [modelStage] : undefined,
  targetGroups: modelGroup ? [modelGroup] : undefined,
});

/** The handbook of models (MOD-022), widest first, narrowed by name, kind, theme, group and stage. */
export function LibraryPart({ actor }: { readonly actor: Actor }) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { view } = useView();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ModelLibraryDocument,
    variables: { filter: filterOf(view), asOf },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const models = data?.models;
  return (
    <>
      <div className="part-head">
        {models && (
          <p className="list-count">
            {formatCount(models.totalCount, language)} {say({ vi: 'mô hình', en: models.totalCount === 1 ? 'model' : 'models' })}
          </p>
        )}
        {models?.edges.some(({ node }) => isDemonstration(node.origin)) && <DemonstrationMark />}
        {actor.mayWrite && actor.unit && (
          <Opener isPrimary label={{ vi: 'Lập mô hình', en: 'Found a model' }}>
            {(close) => <FoundDialog actor={actor} onDone={again} onClose={close} />}
          </Opener>
        )}
      </div>
      <ModelFilters />
      {error && !models && (
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!models && !error && <Waiting />}
      {models?.totalCount === 0 && <p className="nothing">{say(nothing)}</p>}
      {models && models.totalCount > 0 && <ModelTable models={models} isBusy={fetching} openId={view.modelId} />}
    </>
  );
}

function ModelFilters() {
  const say = useSay();
  const { view, change } = useView();
  const search = useCallback((text: string) => change({ unitSearch: text }, { replace: true }), [change]);
  return (
    <search className="model-filters">
      <SearchField label={say({ vi: 'Tìm mô hình theo tên', en: 'Search models by name' })} search={view.unitSearch} onSearch={search} />
      <CodeChoice
        all={{ vi: 'Mọi loại', en: 'All kinds' }}
        label={{ vi: 'Loại', en: 'Kind' }}
        codes={modelTypes}
        words={typeWords}
        value={view.modelType}
        onChange={(modelType) => change({ modelType })}
      />
      <CodeChoice
        all={{ vi: 'Mọi chủ đề', en: 'All themes' }}
        label={{ vi: 'Chủ đề', en: 'Theme' }}
        codes={modelThemes}
        words={themeWords}
        value={view.modelTheme}
        onChange={(modelTheme) => change({ modelTheme })}
      />
      <CodeChoice
        all={{ vi: 'Mọi đối tượng', en: 'All groups' }}
        label={{ vi: 'Đối tượng', en: 'For whom' }}
        codes={targetGroups}
        words={targetGroupWords}
        value={view.modelGroup}
        onChange={(modelGroup) => change({ modelGroup })}
      />
      <CodeChoice
        all={{ vi: 'Mọi giai đoạn', en: 'All stages' }}
        label={{ vi: 'Giai đoạn', en: 'Stage' }}
        codes={modelStages}
        words={stageWords}
        value={view.modelStage}
        onChange={(modelStage) => change({ modelStage })}
      />
    </search>
  );
}

const nothing = {
  vi: 'Không có mô hình nào khớp. Hãy bớt điều kiện.',
  en: 'No model fits. Ask for less.',
};
