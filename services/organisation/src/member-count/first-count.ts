import type { Recording } from '../belonging/record-belonging.ts';
import { writeCount } from './count-members.ts';

/** The part of a command by which a thing begins with a count of its members, if one is given. */
export const firstCount = (members: number | null | undefined): Pick<Recording, 'said' | 'follow'> =>
  members == null
    ? {}
    : {
        said: { members },
        follow: (tx, { id, validFrom }) => writeCount(tx, { id, on: validFrom, members }),
      };
