import type { HonoraryContributionKind, HonoraryFactsFragment } from '../../gql/graphql.ts';
import { lacksAny, lacksText } from '../command/lacking.ts';
import { codesOf } from './honorary-words.ts';
import { askedPerson, type Condition, conditionWords, lacksOfPerson, type PersonDraft } from './person-draft.ts';

/** With what somebody supports the Union: since when, and what exactly. */
interface WrittenContribution {
  readonly since: string;
  readonly note: string;
}

/** What is recorded of a person, as it is corrected. What is sealed is not shown for it: empty, it stays as it is. */
export interface CorrectDraft extends PersonDraft {
  readonly contributions: Readonly<Partial<Record<HonoraryContributionKind, WrittenContribution>>>;
  readonly phone: string;
  readonly cardNumber: string;
  readonly policeOpinionOn: string;
  readonly policeFavours: 'YES' | 'NO' | '';
  readonly policeOpinion: string;
}

export type Corrected = Pick<
  HonoraryFactsFragment,
  | 'fullName'
  | 'bornOn'
  | 'gender'
  | 'nationality'
  | 'shortCv'
  | 'prestige'
  | 'influenceKind'
  | 'scope'
  | 'cardNumber'
  | 'consentOn'
  | 'consentPurpose'
  | 'policeOpinionOn'
  | 'policeFavours'
  | Condition
> & {
  readonly contributions?:
    | readonly { readonly kind: HonoraryContributionKind; readonly since: string; readonly note?: string | null }[]
    | null;
};

export const draftOf = (record: Corrected): CorrectDraft => ({
  ...textsOf(record),
  gender: record.gender ?? 'OTHER',
  conditions: codesOf(conditionWords).filter((condition) => record[condition]),
  influenceKind: record.influenceKind ?? '',
  scope: record.scope,
  number: '',
  phone: '',
  contributions: Object.fromEntries((record.contributions ?? []).map(({ kind, since, note }) => [kind, { since, note: note ?? '' }])),
  policeFavours: record.policeFavours == null ? '' : record.policeFavours ? 'YES' : 'NO',
  policeOpinion: '',
});

const textsOf = (record: Corrected) => ({
  fullName: record.fullName ?? '',
  bornOn: record.bornOn ?? '',
  nationality: record.nationality ?? 'VN',
  shortCv: record.shortCv ?? '',
  prestige: record.prestige ?? '',
  consentOn: record.consentOn ?? '',
  cardNumber: record.cardNumber ?? '',
  policeOpinionOn: record.policeOpinionOn ?? '',
});

export const isForeign = ({ nationality }: PersonDraft): boolean => nationality.trim().toUpperCase() !== 'VN';

/** The kinds that are chosen, in the order of the list. */
export const chosenKinds = ({ contributions }: CorrectDraft): readonly HonoraryContributionKind[] =>
  Object.keys(contributions) as HonoraryContributionKind[];

/** What is sent: what is open as it is written now; of what is sealed only what was written. */
export function askedCorrection(draft: CorrectDraft, { consentPurpose }: Corrected) {
  const { details, ...person } = askedPerson(draft, consentPurpose ?? undefined);
  const { phone, policeOpinion, policeOpinionOn, policeFavours, cardNumber } = draft;
  const police = isForeign(draft) && policeOpinionOn !== '' && policeFavours !== '';
  return {
    ...person,
    contributions: Object.entries(draft.contributions).map(([kind, { since, note }]) => ({
      kind: kind as HonoraryContributionKind,
      since,
      note: note.trim() || null,
    })),
    cardNumber: cardNumber.trim() || null,
    ...(police && { policeOpinionOn, policeFavours: policeFavours === 'YES' }),
    details: {
      ...details,
      ...(phone.trim() !== '' && { phone }),
      ...(isForeign(draft) && policeOpinion.trim() !== '' && { policeOpinion }),
    },
  };
}

export function lacksOfCorrection(draft: CorrectDraft) {
  const days = Object.values(draft.contributions).map(({ since }) => since);
  return {
    ...lacksOfPerson(draft),
    contributions: lacksAny(days) ?? (days.includes('') ? lacksText('') : null),
    policeFavours: isForeign(draft) && draft.policeOpinionOn !== '' ? lacksText(draft.policeFavours) : null,
  };
}
