import { useSay } from '../../language/language.ts';
import type { ChosenUnit, Verb } from './draft.ts';
import { fieldOf, type Refusal } from './refusals.ts';

interface RefusalListProps {
  readonly refusals: readonly Refusal[];
  readonly verb: Verb;
  readonly units: readonly ChosenUnit[];
}

/** Every reason against a reorganisation at once; those about one field stand beside it, the others here. */
export function RefusalList({ refusals, verb, units }: RefusalListProps) {
  const say = useSay();
  const whole = refusals.filter((one) => fieldOf(one, verb) === null);
  const beside = refusals.length - whole.length;
  const namesOf = ({ unitIds }: Refusal) => units.filter(({ id }) => unitIds.includes(id)).map(({ fullName }) => fullName);
  return (
    <section className="notice notice-error refusal-list" role="alert">
      <h3>
        {say({ vi: 'Chưa thực hiện được', en: 'This cannot be done yet' })}: {refusals.length} {say({ vi: 'lý do', en: refusals.length === 1 ? 'reason' : 'reasons' })}
      </h3>
      {whole.length > 0 && (
        <ul>
          {whole.map((refusal) => (
            <li key={`${refusal.code} ${refusal.unitIds.join()}`}>
              {namesOf(refusal).length > 0 && <strong>{namesOf(refusal).join(', ')}: </strong>}
              {refusal.message}
            </li>
          ))}
        </ul>
      )}
      {beside > 0 && (
        <p>
          {beside} {say({ vi: 'lý do ghi ngay dưới ô liên quan ở trên.', en: beside === 1 ? 'stands below its field above.' : 'stand below their fields above.' })}
        </p>
      )}
    </section>
  );
}
