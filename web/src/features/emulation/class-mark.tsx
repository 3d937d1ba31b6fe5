import type { ReactNode } from 'react';
import type { ClassChoice } from '../../address/choices.ts';
import { useSay } from '../../language/language.ts';
import { classWords, notClassified } from '../../language/words.ts';

/** Shapes, so that a class can be told without its colour, on paper and by every eye: the better, the higher it points. */
const shapes: Record<ClassChoice, ReactNode> = {
  EXCELLENT: <path d="m6 .8 1.6 3.5 3.800.4-2.800 2.600.8 3.800L6 9.200l-3.400 1.900.8-3.800L.6 4.700l3.800-.4z" />,
  ADVANCED: <path d="M6 1 11 5.500H8V11H4V5.500H1z" />,
  GOOD: <path d="M1 9.500h10L6 1.500z" />,
  AVERAGE: <path d="M2 2h8v8H2z" />,
  WEAK: <path d="M1 2.500h10L6 10.500z" />,
  NOT_COMPLETED: <path d="m2.500 1 3.500 3.500L9.500 1 11 2.500 7.500 6 11 9.500 9.500 11 6 7.500 2.500 11 1 9.500 4.500 6 1 2.500z" />,
  NONE: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** A class, or none yet, in shape and words. */
export function ClassLabel({ choice }: { readonly choice: ClassChoice }) {
  const say = useSay();
  return (
    <span className="status">
      <svg className="mark class-mark" data-class={choice} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {shapes[choice]}
      </svg>{' '}
      {say(choice === 'NONE' ? notClassified : classWords[choice])}
    </span>
  );
}
