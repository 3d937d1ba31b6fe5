import { type ReactNode, useState } from 'react';
import { type Sentence, useSay } from '../../language/language.ts';

interface OpenerProps {
  readonly label: Sentence;
  /** Said to those who hear only: which of several alike it is. */
  readonly about?: string;
  readonly isPrimary?: boolean;
  readonly isPlain?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with the dialogue it opens. */
export function Opener({ label, about, isPrimary = false, isPlain = false, children }: OpenerProps) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const look = isPrimary ? 'button button-primary' : isPlain ? 'button button-plain' : 'button';
  return (
    <>
      <button type="button" className={look} onClick={() => open(true)}>
        {say(label)}
        {about && <span className="visually-hidden"> {about}</span>}
      </button>
      {isOpen && children(() => open(false))}
    </>
  );
}
