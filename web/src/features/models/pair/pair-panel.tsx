import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { nothingOpen } from '../../../address/view.ts';
import { PairPageDocument, type PairPageQuery, type PairSideFragment } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { formatDate } from '../../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { findingWords, isSound, pairKindWords } from '../../../language/model-words.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import type { Actor } from '../actor.ts';
import { EndDialog } from './end-dialog.tsx';
import { className, gradesOf, hiddenSide } from './pair-words.ts';

type ShownPair = NonNullable<NonNullable<PairPageQuery['unit']>['pairs']>[number];

interface PairPanelProps {
  readonly pairId: string;
  /** One of its two units, by which it is asked for. */
  readonly unitId: string;
  readonly actor: Actor;
  readonly onClose: () => void;
}

/** One pair: who helps whom and since when, what their classes said when they were joined and say since, and why. */
export function PairPanel({ pairId, unitId, actor, onClose }: PairPanelProps) {
  const say = useSay();
  const { asOf } = useMoment();
  const [{ data, error, fetching }, ask] = useQuery({
    query: PairPageDocument,
    variables: { unitId, asOf },
    requestPolicy: 'cache-and-network',
  });
  const pair = data?.unit?.pairs?.find(({ id }) => id === pairId) ?? null;
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <Panel
      name={`${say({ vi: 'Cặp', en: 'Pair' })}${pair ? `: ${say(pairKindWords[pair.kind])}` : ''}`}
      isBusy={fetching && !pair}
      onClose={onClose}
    >
      {!pair && !fetching && (
        <Notice kind="error" onRetry={again}>
          {say(error ? failureOf(error) : nothingThere)}
        </Notice>
      )}
      {pair && (
        <>
          {isDemonstration(pair.origin) && <DemonstrationMark isShort />}
          <PairFacts pair={pair} actor={actor} onChanged={again} />
          <SideSection title={{ vi: 'Đơn vị giúp', en: 'Helps' }} side={pair.helper} grade={pair.helperClass} />
          <SideSection title={{ vi: 'Đơn vị được giúp', en: 'Is helped' }} side={pair.helped} grade={pair.helpedClass} />
        </>
      )}
    </Panel>
  );
}

const nothingThere: Sentence = {
  vi: 'Ngày này không có cặp này trong phạm vi của bạn.',
  en: 'There is no such pair in your part of the Union on this day.',
};

interface PairFactsProps {
  readonly pair: ShownPair;
  readonly actor: Actor;
  readonly onChanged: () => void;
}

function PairFacts({ pair, actor, onChanged }: PairFactsProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { model, from, to, finding, reason, endReason, helped } = pair;
  return (
    <>
      {model && (
        <p>
          {say({ vi: 'Thuộc mô hình', en: 'Of the model' })} <Link href={hrefOf({ ...nothingOpen, modelId: model.id })}>{model.name}</Link>
        </p>
      )}
      <p>
        {say({ vi: 'Từ', en: 'Since' })} {formatDate(from, language)}
        {to && ` ${say({ vi: 'đến', en: 'until' })} ${formatDate(to, language)}`}
        {endReason && `: ${endReason}`}
      </p>
      <p>
        <span className={isSound(finding) ? undefined : 'card-due'}>{say(findingWords[finding])}</span>
        {reason && ` ${reason}`}
      </p>
      {actor.mayWrite && helped && to == null && (
        <div className="panel-actions">
          <Opener label={{ vi: 'Kết thúc cặp', en: 'End the pair' }}>
            {(close) => <EndDialog pair={pair} onDone={onChanged} onClose={close} />}
          </Opener>
        </div>
      )}
    </>
  );
}

interface SideSectionProps {
  readonly title: Sentence;
  readonly side: PairSideFragment | null | undefined;
  readonly grade: ShownPair['helperClass'];
}

/** One of the two: its class when they were joined, and those it was given in each year. */
function SideSection({ title, side, grade }: SideSectionProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const grades = side ? gradesOf(side) : [];
  return (
    <PanelSection title={say(title)}>
      <p>
        {side ? (
          <Link href={hrefOf({ ...nothingOpen, unitId: side.id }, '/units')}>{side.fullName}</Link>
        ) : (
          <em className="quiet">{say(hiddenSide)}</em>
        )}
        {side?.parent?.fullName && <span className="quiet">, {side.parent.fullName}</span>}
      </p>
      <p className="quiet">
        {grade
          ? `${say({ vi: 'Khi ghép', en: 'When joined' })}: ${say(className(grade.code))} (${grade.year})`
          : say({ vi: 'Khi ghép chưa xếp loại.', en: 'Not classified when joined.' })}
      </p>
      {grades.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Năm', en: 'Year' })}</th>
              <th scope="col">{say({ vi: 'Xếp loại', en: 'Class' })}</th>
            </tr>
          </thead>
          <tbody>
            {grades.map((one) => (
              <tr key={one.year}>
                <th scope="row">{one.year}</th>
                <td>{say(className(one.class))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelSection>
  );
}
