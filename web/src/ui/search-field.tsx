import { useEffect, useRef, useState } from 'react';
import { SearchIcon } from './icons.tsx';
import { useKey } from './use-key.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** Long enough not to ask for every letter, short enough not to be noticed. */
const pauseMillis = 180;

/** At the end of an address: whoever comes is about to search. */
export const searchMark = '#search';

/** Whether the place that is shown has something to search. */
export const isSearchable = (): boolean => document.querySelector('.search-field') !== null;

/** Search while typing; `/` comes here from anywhere on the page. */
export function SearchField({ label, search, onSearch }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  const asked = useRef(search);
  useEffect(() => {
    // the address changed by other means: back, a link, «clear»
    if (search !== asked.current) setText(search);
    asked.current = search;
  }, [search]);
  useEffect(() => {
    const trimmed = text.trim();
    const timer = setTimeout(() => {
      if (trimmed === asked.current) return;
      asked.current = trimmed;
      onSearch(trimmed);
    }, pauseMillis);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  useKey('/', (event) => {
    event.preventDefault();
    input.current?.focus();
  });
  useEffect(() => {
    // who pressed `/` where there is nothing to search came here to search
    if (window.location.hash === searchMark) input.current?.focus();
  }, []);
  return (
    <label className="search-field">
      <SearchIcon />
      <span className="visually-hidden">{label}</span>
      <input ref={input} type="search" value={text} placeholder={label} onChange={({ target }) => setText(target.value)} />
    </label>
  );
}
