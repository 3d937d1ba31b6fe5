import { useSay } from '../../language/language.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import type { Verb } from './draft.ts';
import { fieldOf, type Refusal, tell } from './refusals.ts';

interface RefusalListProps {
  readonly refusals: readonly Refusal[];
  readonly verb: Verb | null;
  readonly units: readonly ChosenUnit[];
  /** Goes to the first field with a reason. */
  readonly onGo: () => void;
}

/** Every reason against a reorganisation at once; those about one field stand beside it, the others here. */
export function RefusalList({ refusals, verb, units, onGo }: RefusalListProps) {
  const say = useSay();
  const whole = tell(
    refusals.filter((one) => fieldOf(one, verb) === null),
    units,
  );
  const beside = tell(
    refusals.filter((one) => fieldOf(one, verb) !== null),
    units,
  ).length;
  const all = whole.length + beside;
  return (
    <section className="notice notice-error refusal-list" role="alert">
      <h3>
        {say({ vi: 'Chưa thực hiện được', en: 'This cannot be done yet' })}: {all}{' '}
        {say({ vi: 'lý do', en: all === 1 ? 'reason' : 'reasons' })}
      </h3>
      {whole.length > 0 && (
        <ul>
          {whole.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {beside > 0 && (
        <p>
          {beside}{' '}
          {say({
            vi: 'lý do ghi ngay dưới ô liên quan ở trên.',
            en: beside === 1 ? 'stands below its field above.' : 'stand below their fields above.',
          })}{' '}
          <button type="button" className="button button-plain" onClick={onGo}>
            {say({ vi: 'Đến ô đầu tiên', en: 'Go to the first' })}
          </button>
        </p>
      )}
    </section>
  );
}
