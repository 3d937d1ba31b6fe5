import { type ReactNode, useId } from 'react';
import { useSay } from '../language/language.ts';
import { Notice } from './notice.tsx';

interface PanelSectionProps {
  readonly title: string;
  /** Its service did not give it; the sentence says so. */
  readonly isMissing?: boolean;
  readonly outage?: string | null;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the panel. When its service is down it says so, and the other parts stand as they are. */
export function PanelSection({ title, isMissing = false, outage = null, action, children }: PanelSectionProps) {
  const say = useSay();
  const id = useId();
  return (
    <section className="panel-section" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {!isMissing && action}
      </header>
      {isMissing ? <Notice kind="missing">{outage ?? say(unknownOutage)}</Notice> : children}
    </section>
  );
}

const unknownOutage = {
  vi: 'Phần này tạm thiếu. Hãy mở lại sau ít phút.',
  en: 'This part is missing for now. Open it again in a few minutes.',
};
