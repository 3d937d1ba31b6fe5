import { Link } from '../address/link.tsx';
import { type Sentence, useSay } from '../language/language.ts';

interface PartsNavProps {
  readonly label: Sentence;
  readonly parts: readonly { readonly name: Sentence; readonly href: string; readonly isHere: boolean }[];
}

/** The parts of a place that has several, each with an address of its own. */
export function PartsNav({ label, parts }: PartsNavProps) {
  const say = useSay();
  return (
    <nav className="parts-nav" aria-label={say(label)}>
      {parts.map(({ name, href, isHere }) => (
        <Link key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {say(name)}
        </Link>
      ))}
    </nav>
  );
}
