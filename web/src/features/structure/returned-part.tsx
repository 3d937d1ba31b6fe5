import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

type ReturnedPartProps = Pick<OutcomePartsFragment, 'returned' | 'released'>;

/** What a correction gives back: the units that go on again, and those that need no place any more. */
export function ReturnedPart({ returned, released }: ReturnedPartProps) {
  return (
    <>
      <Names
        title={{
          vi: 'Hoạt động trở lại, cùng chức vụ, phân công và hồ sơ của mình',
          en: 'Go on again, with their positions, mentors and cases',
        }}
        names={returned.map(({ fullName }) => fullName)}
      />
      <Names title={{ vi: 'Không còn phải bố trí', en: 'Need no place any more' }} names={released.map(({ fullName }) => fullName)} />
    </>
  );
}

interface NamesProps {
  readonly title: Sentence;
  readonly names: readonly string[];
}

/** So many are named; of the rest there is the number. */
const namedAtOnce = 12;

function Names({ title, names }: NamesProps) {
  const say = useSay();
  const language = useLanguage();
  if (names.length === 0) return null;
  const more = names.length - namedAtOnce;
  return (
    <section>
      <h3>
        {say(title)} ({formatCount(names.length, language)})
      </h3>
      <p>
        {names.slice(0, namedAtOnce).join('; ')}
        {more > 0 && say({ vi: ` và ${formatCount(more, 'vi')} đơn vị khác`, en: ` and ${formatCount(more, 'en')} more` })}
      </p>
    </section>
  );
}
