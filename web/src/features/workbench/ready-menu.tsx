import { useSay } from '../../language/language.ts';
import type { TypedQuestion } from '../../session/kept-question.ts';
import { DropDown } from '../../ui/drop-down.tsx';
import { type Asked, readyQuestions, typedOf } from './ready-questions.ts';

interface ReadyMenuProps {
  readonly asked: Asked;
  onChoose(question: TypedQuestion): void;
}

/** Questions to begin with, filled in with the period and the day of the page. */
export function ReadyMenu({ asked, onChoose }: ReadyMenuProps) {
  const say = useSay();
  return (
    <DropDown className="ready-menu" summary={say({ vi: 'Câu hỏi có sẵn', en: 'Ready questions' })}>
      <ul>
        {readyQuestions.map((ready) => (
          <li key={ready.title.en}>
            <button type="button" className="button button-plain" onClick={() => onChoose(typedOf(ready, asked))}>
              {say(ready.title)}
            </button>
          </li>
        ))}
      </ul>
    </DropDown>
  );
}
