import type { ReactNode } from 'react';
import type { GatheringStatus, MentorStatus } from '../gql/graphql.ts';
import { useSay } from '../language/language.ts';
import { mentorWords, statusWords } from '../language/words.ts';

// Shapes, so that a status can be told without its colour, on paper and by every eye.
const statusShapes: Record<GatheringStatus, ReactNode> = {
  BELOW: <path d="M1 2.5h10L6 10.5z" />,
  AT_THRESHOLD: <path d="m6 1 5 5-5 5-5-5z" />,
  MET: <path d="M1 9.5h10L6 1.5z" />,
  NOT_APPLICABLE: <path d="M1.5 5h9v2h-9z" />,
  NO_DATA: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

const mentorShapes: Record<MentorStatus, ReactNode> = {
  ASSIGNED: <circle cx="6" cy="6" r="4.5" />,
  REQUIRED_MISSING: (
    <>
      <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5.2 3h1.6v3.6H5.2zM5.2 7.4h1.6V9H5.2z" />
    </>
  ),
  OPTIONAL_MISSING: <path d="M2.5 5.2h7v1.6h-7z" />,
};

const mark = (name: string, shape: ReactNode) => (
  <svg className="mark" data-mark={name} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {shape}
  </svg>
);

export const StatusMark = ({ status }: { readonly status: GatheringStatus }) => mark(status, statusShapes[status]);

/** A status in shape and words. */
export function StatusLabel({ status }: { readonly status: GatheringStatus }) {
  const say = useSay();
  return (
    <span className="status">
      <StatusMark status={status} /> {say(statusWords[status])}
    </span>
  );
}

/** Whether a base has a mentor and must have one; with how many, if any. */
export function MentorLabel({ status, count }: { readonly status: MentorStatus; readonly count?: number }) {
  const say = useSay();
  return (
    <span className="status" title={say(mentorWords[status])}>
      {mark(status, mentorShapes[status])} <span className="status-words">{say(mentorWords[status])}</span>
      {count ? <span className="status-count"> ({count})</span> : null}
    </span>
  );
}
