import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { SupportMovementDocument } from '../../gql/graphql.ts';
import { periodName } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

/** How many bases were raised and fell back in the period, and how many are supported against the end of the one before (SUP-039). */
export function MovementLine({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const language = useLanguage();
  const { period, periods } = useMoment();
  const before = periods[periods.findIndex(({ code }) => code === period) - 1]?.code;
  const [{ data }] = useQuery({
    query: SupportMovementDocument,
    variables: { unitId, from: before ?? '', to: period },
    pause: before === undefined,
    requestPolicy: 'cache-and-network',
  });
  const moved = data?.unit?.id === unitId ? data.unit.supportMovement : null;
  if (!moved || before === undefined) return null;
  const count = (number: number) => formatCount(number, language);
  const [name, nameBefore] = [period, before].map((code) => say(periodName(code)).toLocaleLowerCase(language));
  return (
    <p className="quiet">
      {say({
        vi: `Từ ${nameBefore} đến ${name}: ${count(moved.raised)} cơ sở được nâng lên trên 60\u00A0%, ${count(moved.fallenBack)} cơ sở giảm trở lại; số cơ sở cần hỗ trợ từ ${count(moved.before)} thành ${count(moved.after)}.`,
        en: `From ${nameBefore} to ${name}: ${count(moved.raised)} raised above 60%, ${count(moved.fallenBack)} fell back; bases supported went from ${count(moved.before)} to ${count(moved.after)}.`,
      })}
    </p>
  );
}
