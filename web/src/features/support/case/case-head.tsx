import { supportStates } from '../../../address/choices.ts';
import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { formatDate } from '../../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { stateWords } from '../../../language/support-words.ts';
import { Opener } from '../../command/opener.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import type { ShownCase } from './shown-case.ts';

interface CaseHeadProps {
  readonly shown: ShownCase;
  readonly rights: readonly string[];
  readonly onChanged: () => void;
}

/** Where the case stands among the states of D6, since when it is open, and the cases it goes on for or in. */
export function CaseHead({ shown, rights, onChanged }: CaseHeadProps) {
  const say = useSay();
  const language = useLanguage();
  const { state, openedOn, endedOn, awaitsPlacement, predecessors, continuedIn } = shown;
  return (
    <>
      <ol className="case-steps" aria-label={say({ vi: 'Các bước hỗ trợ', en: 'Steps of support' })}>
        {supportStates.map((one) => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {say(stateWords[one])}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {say({ vi: 'Mở từ', en: 'Open since' })} {formatDate(openedOn, language)}
        {endedOn && `; ${say({ vi: 'cơ sở kết thúc ngày', en: 'the base ended on' })} ${formatDate(endedOn, language)}`}
        {awaitsPlacement && `; ${say({ vi: 'chờ bố trí về cơ sở kế thừa', en: 'to be placed in a successor' })}`}.
      </p>
      <CaseLinks label={{ vi: 'Tiếp nối hồ sơ của', en: 'Goes on from' }} cases={predecessors} />
      <CaseLinks label={{ vi: 'Tiếp tục ở hồ sơ của', en: 'Goes on in' }} cases={continuedIn} />
      {awaitsPlacement && rights.includes('support:manage') && (
        <div className="panel-actions">
          <Opener isPrimary label={{ vi: 'Bố trí hồ sơ', en: 'Place the case' }}>
            {(close) => <PlaceDialog shown={shown} onDone={onChanged} onClose={close} />}
          </Opener>
        </div>
      )}
    </>
  );
}

interface CaseLinksProps {
  readonly label: Sentence;
  readonly cases: ShownCase['predecessors'];
}

function CaseLinks({ label, cases }: CaseLinksProps) {
  const say = useSay();
  const { hrefOf } = useView();
  if (cases.length === 0) return null;
  return (
    <p className="case-links">
      {say(label)}{' '}
      {cases.map(({ id, unit }) => (
        <Link key={id} href={hrefOf({ caseId: id })}>
          {unit?.fullName ?? say({ vi: 'cơ sở ngoài phạm vi', en: 'a base outside your part' })}
        </Link>
      ))}
    </p>
  );
}
