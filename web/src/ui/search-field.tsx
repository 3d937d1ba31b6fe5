import { useEffect, useRef, useState } from 'react';
import { SearchIcon } from './icons.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** Long enough not to ask for every letter, short enough not to be noticed. */
const pauseMillis = 180;

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
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <label className="search-field">
      <SearchIcon />
      <span className="visually-hidden">{label}</span>
      <input ref={input} type="search" value={text} placeholder={label} onChange={({ target }) => setText(target.value)} />
    </label>
  );
}
