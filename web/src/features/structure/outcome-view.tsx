import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Language, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { actWords, baseModelWords, endingWords, groundWords, levelWords } from '../../language/structure-words.ts';
import { AccessPart } from './access-part.tsx';
import { ContinuingPart } from './continuing-part.tsx';
import type { Draft, Verb } from './draft.ts';
import { HeldPart } from './held-part.tsx';
import { MovedPart } from './moved-part.tsx';
import { PiecesPart } from './pieces-part.tsx';
import { ReturnedPart } from './returned-part.tsx';
import { TargetsPart } from './targets-part.tsx';
import { ThingsPart } from './things-part.tsx';

interface OutcomeViewProps {
  readonly outcome: OutcomePartsFragment;
  /** The draft that can still say where units below go, and its verb; null when nothing can be placed here. */
  readonly draft: Draft | null;
  readonly verb: Verb | null;
  readonly onPlace: (placements: Draft['placements']) => void;
}

/** What a reorganisation would do, or has done: units, what goes where, who sees more or less, what waits. */
export function OutcomeView({ outcome, draft, verb, onPlace }: OutcomeViewProps) {
  const say = useSay();
  const language = useLanguage();
  const { changes, pieces, piecesTakenBack, held, released, returned, consolidations, access, closed, formed, continuing, isPreview } =
    outcome;
  const count = (act: string) => formatCount(changes.filter((change) => change.act === act).length, language);
  return (
    <div className="outcome">
      <p className="outcome-sentence">
        {say({
          vi: `Mở ${count('OPEN')}, thay đổi ${count('ALTER')}, kết thúc ${count('CLOSE')} đơn vị.`,
          en: `Opens ${count('OPEN')}, changes ${count('ALTER')}, ends ${count('CLOSE')} units.`,
        })}
        {changes.some(({ act }) => act === 'REOPEN' || act === 'ANNUL') &&
          say({
            vi: ` Hoạt động trở lại ${count('REOPEN')}, coi như chưa có ${count('ANNUL')}.`,
            en: ` ${count('REOPEN')} go on again, ${count('ANNUL')} never were.`,
          })}
      </p>
      <Changes changes={changes} />
      <PiecesPart title={{ vi: 'Cái gì vào đâu', en: 'What goes where' }} pieces={pieces} />
      <PiecesPart title={{ vi: 'Không còn là', en: 'What did not go there' }} pieces={piecesTakenBack} />
      {access && <AccessPart access={access} />}
      <MovedPart closed={closed} formed={formed} />
      {continuing && <ContinuingPart units={continuing} />}
      <ThingsPart closed={closed} />
      <TargetsPart closed={closed} />
      <HeldPart held={held} verb={verb} draft={draft} onPlace={onPlace} />
      <ReturnedPart returned={returned} released={released} />
      {consolidations > 0 && (
        <p>
          {say({
            vi: `${isPreview ? 'Sẽ mở' : 'Đã mở'} ${formatCount(consolidations, 'vi')} việc kiện toàn lãnh đạo của đơn vị kế thừa.`,
            en: `${formatCount(consolidations, 'en')} ${isPreview ? 'would open' : 'opened'}: leaderships of successors to consolidate.`,
          })}
        </p>
      )}
    </div>
  );
}

type Change = OutcomePartsFragment['changes'][number];

/** What is ordered stands first and open; what only goes along may be long, and is folded away with its number. */
function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const say = useSay();
  const language = useLanguage();
  const ordered = changes.filter(({ ground }) => ground !== 'CARRIED');
  const carried = changes.filter(({ ground }) => ground === 'CARRIED');
  return (
    <section>
      <h3>{say({ vi: 'Đơn vị', en: 'Units' })}</h3>
      <ChangeTable changes={ordered} />
      {carried.length > 0 && (
        <details className="table-twin">
          <summary>
            {say({ vi: 'Đi theo cấp trên', en: 'Going along with their superior' })} ({formatCount(carried.length, language)})
          </summary>
          <ChangeTable changes={carried} />
        </details>
      )}
    </section>
  );
}

const signs: Record<Change['act'], string> = { OPEN: '+', ALTER: '△', CLOSE: '✕', REOPEN: '↺', ANNUL: '∅' };

/** The days a correction speaks of: what stood before is another matter. */
const daysOf = ({ validFrom, validTo }: Pick<Change, 'validFrom' | 'validTo'>, language: Language): string =>
  [validFrom, validTo].map((day) => (day ? formatDate(day, language) : '…')).join(' – ');

function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="sideways">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Việc', en: 'What' })}</th>
            <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
            <th scope="col">{say({ vi: 'Mã', en: 'Code' })}</th>
            <th scope="col">{say({ vi: 'Trực thuộc', en: 'Under' })}</th>
            <th scope="col">{say({ vi: 'Căn cứ', en: 'Why' })}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ unitId, act, ground, ending, level, code, fullName, baseModel, parentName, validFrom, validTo }) => (
            <tr key={`${unitId} ${validFrom}`} data-act={act}>
              <td className="change-act">
                <span aria-hidden="true">{signs[act]}</span> {say(actWords[act])}
              </td>
              <th scope="row">
                {fullName} <span className="quiet">{say(levelWords[level])}</span>
                {baseModel && <span className="quiet">, {say(baseModelWords[baseModel])}</span>}
                {ground === 'TAKEN_BACK' && <span className="quiet"> {daysOf({ validFrom, validTo }, language)}</span>}
              </th>
              <td className="figures">{code}</td>
              <td>{parentName}</td>
              <td>{ending ? say(endingWords[ending]) : say(groundWords[ground])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
