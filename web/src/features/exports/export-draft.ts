import type { ExportContent, ExportFormat, ExportPurpose, RequestExportMutationVariables } from '../../gql/graphql.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import type { Lacks } from '../command/command-form.tsx';

/** What is typed into the form, whatever content it is of in the end. */
export interface ExportDraft {
  readonly content: ExportContent;
  readonly format: ExportFormat;
  /** Null until one is chosen: then it is the reader's own. */
  readonly units: readonly ChosenUnit[] | null;
  readonly asOf: string;
  readonly period: string;
  readonly withFormer: boolean;
  /** Empty until one is chosen. */
  readonly purpose: ExportPurpose | '';
}

/** Lists of persons leave for a purpose, and to who sees persons. */
export const isOfPersons = (content: ExportContent): boolean => content === 'MEMBERS' || content === 'HONORARY';

export const contentsFor = (maySeePersons: boolean): readonly ExportContent[] =>
  maySeePersons ? ['MEMBERS', 'HONORARY', 'COUNTS', 'RATES'] : ['COUNTS', 'RATES'];

export const hasDay = (content: ExportContent): boolean => content === 'MEMBERS' || content === 'COUNTS';

/** What the draft lacks before it is worth sending. @param units those it is of, chosen or not. */
export const lacksOf = ({ content, purpose }: ExportDraft, units: readonly ChosenUnit[]): Lacks => ({
  units: units.length > 0 ? null : { vi: 'Hãy chọn đơn vị.', en: 'Choose a unit.' },
  purpose: isOfPersons(content) && purpose === '' ? { vi: 'Hãy chọn mục đích xuất.', en: 'Choose what it is for.' } : null,
});

/** What is asked: of what was typed, what the content has. */
export function askedOf(draft: ExportDraft, units: readonly ChosenUnit[]): Omit<RequestExportMutationVariables, 'idempotencyKey'> {
  const { content, format, asOf, period, withFormer, purpose } = draft;
  const filters = {
    MEMBERS: { asOf, withFormer },
    HONORARY: {},
    COUNTS: { asOf },
    RATES: { period },
  };
  return { unitId: units[0]?.id ?? '', content, format, filter: filters[content], purpose: purpose === '' ? null : purpose };
}
