import { useEffect, useRef, useState } from 'react';
import { type Sentence, useSay } from '../../language/language.ts';
import type { TypedQuestion } from '../../session/kept-question.ts';
import { DropDown } from '../../ui/drop-down.tsx';
import { fragmentOf } from './share-link.ts';

/** A link that opens the question, without its variables unless she says so: they may speak of people. */
export function ShareMenu({ question: { query, variables } }: { readonly question: TypedQuestion }) {
  const say = useSay();
  const [withVariables, setWithVariables] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const link = useLink(query, withVariables ? variables : undefined);
  const copy = async () => {
    field.current?.select();
    // a page that came by plain HTTP from another machine has no clipboard: the link is selected, to be copied by hand
    await navigator.clipboard?.writeText(link);
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <DropDown className="share-menu" summary={say({ vi: 'Chia sẻ', en: 'Share' })}>
      <label className="choice">
        <input type="checkbox" checked={withVariables} onChange={() => setWithVariables(!withVariables)} />
        <span>{say({ vi: 'Kèm biến', en: 'With variables' })}</span>
      </label>
      <label className="field">
        {say({ vi: 'Liên kết', en: 'Link' })}
        <input ref={field} readOnly value={link} onFocus={({ target }) => target.select()} />
      </label>
      <button type="button" className="button" onClick={() => void copy()}>
        {say({ vi: 'Sao chép', en: 'Copy' })}
      </button>
      <p className="source" role="status">
        {say(isCopied ? copied : about)}
      </p>
    </DropDown>
  );
}

/** The address of this place with the question in its fragment. */
function useLink(query: string, variables: string | undefined): string {
  const [link, setLink] = useState('');
  useEffect(() => {
    let isWanted = true;
    const { origin, pathname, search } = window.location;
    const make = async () => {
      const fragment = await fragmentOf(variables === undefined ? { query } : { query, variables });
      if (isWanted) setLink(origin + pathname + search + fragment);
    };
    void make();
    return () => {
      isWanted = false;
    };
  }, [query, variables]);
  return link;
}

const about: Sentence = {
  vi: 'Câu hỏi đi theo liên kết nguyên văn: tên người, số định danh thì để trong biến. Người nhận chạy bằng quyền của mình.',
  en: 'The link carries the question word for word: names and ids of people belong into variables. Whoever opens it runs it with rights of her own.',
};

const copied: Sentence = { vi: 'Đã sao chép liên kết.', en: 'The link is copied.' };
