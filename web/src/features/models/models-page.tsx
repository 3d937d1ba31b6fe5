import './models.css';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { modelStages, modelThemes } from '../../address/choices.ts';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { ModelLibraryDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { stageWords, themeWords } from '../../language/model-words.ts';
import { formatCount } from '../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { CodeChoice } from './code-choice.tsx';
import { ModelPanel } from './model-panel.tsx';
import { ModelTable } from './model-table.tsx';

/** The library of models of gathering women, widest first; beside it one model with where it runs and its pairs. */
export function ModelsPage() {
  const say = useSay();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { asOf } = useMoment();
  const { view, change } = useView();
  const { modelId, modelTheme, modelStage, unitSearch } = view;
  usePageTitle(say({ vi: 'Mô hình', en: 'Models' }));
  const filter = { search: unitSearch || undefined, theme: modelTheme ?? undefined, stages: modelStage ? [modelStage] : undefined };
  const [{ data, error, fetching }, ask] = useQuery({
    query: ModelLibraryDocument,
    variables: { filter, asOf },
    requestPolicy: 'cache-and-network',
  });
  const models = data?.models;
  const search = useCallback((text: string) => change({ unitSearch: text }, { replace: true }), [change]);
  return (
    <div className="bases" data-panel={modelId !== null}>
      <main id="content" className="page models-page" inert={modelId !== null && isPhone}>
        <header className="page-head">
          <h1>{say({ vi: 'Mô hình', en: 'Models' })}</h1>
          {models && (
            <p className="list-count">
              {formatCount(models.totalCount, language)} {say({ vi: 'mô hình', en: models.totalCount === 1 ? 'model' : 'models' })}
            </p>
          )}
          {models?.edges.some(({ node }) => isDemonstration(node.origin)) && <DemonstrationMark />}
        </header>
        <search className="model-filters">
          <SearchField label={say({ vi: 'Tìm mô hình theo tên', en: 'Search models by name' })} search={unitSearch} onSearch={search} />
          <CodeChoice
            all={{ vi: 'Mọi chủ đề', en: 'All themes' }}
            label={{ vi: 'Chủ đề', en: 'Theme' }}
            codes={modelThemes}
            words={themeWords}
            value={modelTheme}
            onChange={(theme) => change({ modelTheme: theme })}
          />
          <CodeChoice
            all={{ vi: 'Mọi giai đoạn', en: 'All stages' }}
            label={{ vi: 'Giai đoạn', en: 'Stage' }}
            codes={modelStages}
            words={stageWords}
            value={modelStage}
            onChange={(stage) => change({ modelStage: stage })}
          />
        </search>
        {error && !models && (
          <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
            {say(failureOf(error))}
          </Notice>
        )}
        {!models && !error && <Waiting />}
        {models?.totalCount === 0 && <p className="nothing">{say(nothing)}</p>}
        {models && models.totalCount > 0 && <ModelTable models={models} isBusy={fetching} openId={modelId} />}
      </main>
      {modelId !== null && <ModelPanel key={modelId} modelId={modelId} onClose={() => change({ modelId: null })} />}
    </div>
  );
}

const nothing = {
  vi: 'Không có mô hình nào khớp. Hãy bớt điều kiện.',
  en: 'No model fits. Ask for less.',
};
