import { type PersonalMark, personalFields } from '@vwu/kit/personal';

/** A value as it is read; days are `YYYY-MM-DD`, codes stay codes. */
export type ExportValue = string | number | null;
export type ExportRow = Readonly<Record<string, ExportValue>>;

/** COUNT is shown in groups of three digits, PERCENT with two decimals, a YEAR as it is, a DAY as day/month/year. */
export type ExportKind = 'TEXT' | 'COUNT' | 'PERCENT' | 'YEAR' | 'DAY';

export interface ExportColumn {
  /** What programs read it by: the field it comes from. */
  readonly name: string;
  /** The official heading, for people (REP-010). */
  readonly title: string;
  readonly kind: ExportKind;
  /** What codes are called in a table for people. */
  readonly words?: Readonly<Record<string, string>>;
}

type Class = abstract new (...given: never[]) => object;

const isOpen = ({ class: of }: PersonalMark): boolean => of === 'BASIC';

/**
 * The columns that may leave: what is marked IDENTIFIER or SENSITIVE in one of the classes is taken away, whoever asks. The mark
 * decides, so that a field that is marked tomorrow leaves no more.
 */
export function exportable(columns: readonly ExportColumn[], ...classes: readonly Class[]): readonly ExportColumn[] {
  const sealed = new Set(
    classes.flatMap((one) => [...personalFields(one)].filter(([, mark]) => !isOpen(mark)).map(([field]) => field.toLowerCase())),
  );
  return columns.filter(({ name }) => !sealed.has(name.toLowerCase()));
}
