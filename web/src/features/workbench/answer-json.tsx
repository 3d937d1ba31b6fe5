import { memo, useMemo } from 'react';
import { useSay } from '../../language/language.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { fileName } from './file-name.ts';
import { shownPart } from './shown-part.ts';
import type { Answered } from './use-run.ts';

/** The answer as it came, laid out; a long one in part, and whole as a file. */
export const AnswerJson = memo(function AnswerJson({ answered: { answer, name } }: { readonly answered: Answered }) {
  const say = useSay();
  const whole = useMemo(() => JSON.stringify(answer.body, null, 2), [answer]);
  const { text, isCut } = useMemo(() => shownPart(whole), [whole]);
  const save = () => saveFile(new Blob([whole], { type: 'application/json' }), fileName(name, 'json'));
  return (
    <>
      <div className="answer-head">
        <p>
          {isCut &&
            say({
              vi: 'Câu trả lời dài: ở đây chỉ hiện phần đầu, tệp có đủ.',
              en: 'A long answer: only its beginning stands here, the file has all.',
            })}
        </p>
        <button type="button" className="button" onClick={save}>
          <DownloadIcon /> {say({ vi: 'Tải JSON', en: 'Download JSON' })}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys too */}
      <section className="answer-scroll" tabIndex={0} aria-label="JSON">
        <pre>{text}</pre>
      </section>
    </>
  );
});
