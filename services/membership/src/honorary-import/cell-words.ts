import { HonoraryContributionKind, type HonoraryGender } from '../honorary/honorary.enums.ts';
import { labelsOf } from '../import/choice.ts';

/** What the cells of a list say for the codes. */
export const cellWords = {
  gender: { FEMALE: 'Nữ', MALE: 'Nam', OTHER: 'Khác' } satisfies Record<HonoraryGender, string>,
  contribution: { ...labelsOf(HonoraryContributionKind), HELP: 'tương trợ, giúp đỡ' } satisfies Record<HonoraryContributionKind, string>,
} as const;
