import { Link } from '../../address/link.tsx';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import { fairSentence, sourceSentence } from './answer-sentences.ts';
import { ClassBar } from './class-bar.tsx';
import { ClassTable } from './class-table.tsx';
import { useRatingLinks } from './links.ts';
import type { RatedYearProps } from './rated-year.ts';
import { ratedIn } from './shares.ts';

/** The answer of the page: how many bases are rated, how, which are not yet, and how that was the year before. */
export function AnswerSection(props: RatedYearProps) {
  const say = useSay();
  const language = useLanguage();
  const { year, scope, scheme, groups, before } = props;
  const { listOf } = useRatingLinks(year);
  const { part, whole } = ratedIn(groups);
  const count = (value: number) => formatCount(value, language);
  if (whole === 0) return <p className="answer">{say({ vi: 'Không có cơ sở nào trong phạm vi này.', en: 'There are no bases here.' })}</p>;
  const rest = whole - part;
  return (
    <section className="rating-answer" aria-label={say({ vi: `Kết quả xếp loại năm ${year}`, en: `Ratings of ${year}` })}>
      <p className="answer">
        <strong>
          {count(part)} / {count(whole)}
        </strong>{' '}
        {say({ vi: `cơ sở đã được xếp loại năm ${year}`, en: `bases are rated for ${year}` })}{' '}
        <span className="answer-of">
          {formatShare(part, whole, language)};{' '}
          {rest === 0 ? (
            say({ vi: 'không còn cơ sở nào chưa xếp loại', en: 'none is left to be rated' })
          ) : (
            <Link href={listOf(scope, ['NONE'])}>
              {count(rest)} {say({ vi: 'cơ sở chưa xếp loại', en: 'not rated yet' })}
            </Link>
          )}
        </span>
      </p>
      <ClassBar groups={groups} />
      <p>{say(fairSentence({ year, groups, before }))}</p>
      <ClassTable {...props} />
      <p className="source">{say(sourceSentence(year, scheme))}</p>
    </section>
  );
}
