import { useQuery } from 'urql';
import { type PairFit, pairFits, unitPairKinds } from '../../../address/choices.ts';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { PairLibraryDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { pairKindWords } from '../../../language/model-words.ts';
import { formatCount } from '../../../language/numbers.ts';
import { CodeChoice } from '../../../ui/code-choice.tsx';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { PairItem } from './pair-item.tsx';

const fitWords: Record<PairFit, Sentence> = {
  SOUND: { vi: 'mạnh hơn giúp yếu hơn', en: 'the stronger helps the weaker' },
  REASONED: { vi: 'ghép vì lý do khác', en: 'joined for another reason' },
};

/** The pairs of units of the reader's part of the Union, latest first; each says what the classes say of it. */
export function PairsPart() {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { view, change } = useView();
  const { pairKind: kind, pairFit: fit } = view;
  const [{ data, error }, ask] = useQuery({
    query: PairLibraryDocument,
    variables: { asOf, kind, isSound: fit === null ? null : fit === 'SOUND' },
    requestPolicy: 'cache-and-network',
  });
  const pairs = data?.modelPairs;
  return (
    <>
      <div className="part-head">
        {pairs && (
          <p className="list-count">
            {formatCount(pairs.totalCount, language)} {say({ vi: 'cặp', en: pairs.totalCount === 1 ? 'pair' : 'pairs' })}
          </p>
        )}
        {pairs?.edges.some(({ node }) => isDemonstration(node.origin)) && <DemonstrationMark />}
      </div>
      <search className="model-filters">
        <CodeChoice
          all={{ vi: 'Mọi loại cặp', en: 'All kinds' }}
          label={{ vi: 'Loại cặp', en: 'Kind of pair' }}
          codes={unitPairKinds}
          words={pairKindWords}
          value={kind}
          onChange={(pairKind) => change({ pairKind })}
        />
        <CodeChoice
          all={{ vi: 'Mọi kết quả đối chiếu', en: 'Whatever the classes say' }}
          label={{ vi: 'Đối chiếu xếp loại', en: 'What the classes say' }}
          codes={pairFits}
          words={fitWords}
          value={fit}
          onChange={(pairFit) => change({ pairFit })}
        />
      </search>
      {error && !pairs && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!pairs && !error && <Waiting />}
      {pairs?.totalCount === 0 && <p className="nothing">{say({ vi: 'Không có cặp nào khớp.', en: 'No pair fits.' })}</p>}
      <ul className="case-list pair-list">
        {pairs?.edges.map(({ node }) => (
          <PairItem key={node.id} pair={node} />
        ))}
      </ul>
      {pairs?.pageInfo.hasNextPage && (
        <p className="quiet">
          {say({ vi: 'Hiện những cặp mới nhất; hãy thu hẹp để xem thêm.', en: 'The latest are shown; narrow it down to see more.' })}
        </p>
      )}
    </>
  );
}
