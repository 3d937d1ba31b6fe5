import { type Sentence, useSay } from '../../language/language.ts';
import { cursorVariable, type NextPage, nextPage } from './next-page.ts';
import type { AnswerList } from './tables.ts';
import type { Answered } from './use-run.ts';

interface PageStepProps {
  readonly answered: Answered;
  readonly list: AnswerList;
  onPage(variable: string, cursor: string | null): void;
}

/** On to the next page and back to the first, where the question takes a cursor; else what it takes to turn pages. */
export function PageStep({ answered: { chosen, variables }, list, onPage }: PageStepProps) {
  const say = useSay();
  if (chosen.kind !== 'question') return null;
  const variable = cursorVariable(chosen.document, chosen.operation, list.path);
  const next: NextPage = nextPage(chosen.document, chosen.operation, list);
  return (
    <>
      {variable !== null && variables[variable] != null && (
        <button type="button" className="button" onClick={() => onPage(variable, null)}>
          {say({ vi: 'Trang đầu', en: 'First page' })}
        </button>
      )}
      {next.kind === 'more' && (
        <button type="button" className="button" onClick={() => onPage(next.variable, next.cursor)}>
          {say({ vi: 'Trang sau', en: 'Next page' })}
        </button>
      )}
      {next.kind === 'lacking' && <p className="source">{say(lacking[next.what])}</p>}
    </>
  );
}

const lacking: Readonly<Record<'pageInfo' | 'after', Sentence>> = {
  pageInfo: {
    vi: 'Còn dòng nữa. Thêm pageInfo { hasNextPage endCursor } vào câu hỏi để sang trang.',
    en: 'There are more rows. Add pageInfo { hasNextPage endCursor } to the question to turn pages.',
  },
  after: {
    vi: 'Còn dòng nữa. Khai báo $after: String và viết after: $after để sang trang.',
    en: 'There are more rows. Declare $after: String and write after: $after to turn pages.',
  },
};
