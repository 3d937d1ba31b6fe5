import { Link } from '../../address/link.tsx';
import { useLanguage } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

interface CountLinkProps {
  readonly count: number;
  /** Null where no list has exactly these. */
  readonly href: string | null;
  /** What is counted, for those who hear the number alone. */
  readonly about: string;
}

/** A number that leads to exactly the bases it counts; none lead nowhere. */
export function CountLink({ count, href, about }: CountLinkProps) {
  const language = useLanguage();
  const text = formatCount(count, language);
  if (count === 0 || href === null) return <span className={count === 0 ? 'figures quiet' : 'figures'}>{text}</span>;
  return (
    <Link className="count-link figures" href={href}>
      {text}
      <span className="visually-hidden"> {about}</span>
    </Link>
  );
}
