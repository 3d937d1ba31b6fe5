import type { CopyRow } from '@vwu/kit/copy';
import { drawsOf } from '@vwu/kit/draw';
import type { Span } from '../../ledger/states-of.ts';
import type { PersonInput } from '../../member/person.ts';
import { drawPayments, type PlannedPayment } from './draw-payments.ts';
import { drawRelief, type PlannedRelief } from './draw-relief.ts';
import type { RateOf } from './dues-rates.ts';
import type { Funds } from './funds.ts';
import type { Home } from './homes.ts';
import type { Dwelling } from './households.ts';
import { idOf } from './ids.ts';
import { morningOf } from './member-rows.ts';
import { monthText } from './months.ts';
import type { Stay } from './stay.ts';

/** What somebody is relieved of, and what she has paid. */
export interface DuesRows {
  readonly dues_relief: readonly CopyRow[];
  readonly dues_payment: readonly CopyRow[];
  readonly dues_cover: readonly CopyRow[];
}

/** What members are asked for, and where it is put down what they bring. */
export interface DuesBook {
  readonly rateOf: RateOf;
  readonly funds: Funds;
}

interface Payer {
  readonly index: number;
  readonly id: string;
  readonly noise: readonly [number, number];
  readonly told: PersonInput;
  readonly spans: readonly Span[];
  readonly stay: Stay;
  readonly dwelling: Dwelling;
  /** The homes she may have belonged to. */
  readonly homes: readonly Home[];
}

/** Parts of a person's ids: a relief, and the payments of each year. */
const [reliefPart, paymentPart] = [0xe00, 0x800];

/** What one member owes and has paid, by the rules payments are checked by every day (decision 28). */
export function makeDues({ rateOf, funds }: DuesBook, payer: Payer): DuesRows {
  const { index, id, noise, told, spans, stay, homes, dwelling } = payer;
  const next = drawsOf('dues', index);
  const { first, place } = dwelling;
  const areAll = first !== null && first.lastMonth === stay.lastMonth && stay.lastMonth === Number.POSITIVE_INFINITY;
  const relief = drawRelief(next, {
    birthYear: told.birthYear ?? 0,
    isHardUp: told.details?.hardship != null,
    stay,
    household: areAll ? { first, place } : null,
  });
  const payments = drawPayments(next, { spans, stay, relief, homes, rateOf, funds }).map((payment) => ({
    ...payment,
    id: idOf(index, paymentPart + (payment.year % 100), noise),
    memberId: id,
    receipt: `MH-${String(index).padStart(8, '0')}`,
    entryId: funds.take(payment.collection, payment.amountVnd),
  }));
  return {
    dues_relief: relief ? [reliefRow(relief, idOf(index, reliefPart, noise), id)] : [],
    dues_payment: payments.map(paymentRow),
    dues_cover: payments.flatMap(coverRows),
  };
}

interface MadePayment extends PlannedPayment {
  readonly id: string;
  readonly memberId: string;
  readonly receipt: string;
  readonly entryId: string;
}

const reliefRow = ({ firstMonth, lastMonth, percentOff, reason, document }: PlannedRelief, id: string, memberId: string) =>
  ({
    id,
    member_id: memberId,
    bearer_id: memberId,
    first_month: monthText(firstMonth),
    last_month: Number.isFinite(lastMonth) ? monthText(lastMonth) : 'infinity',
    percent_off: percentOff,
    reason,
    document,
    recorded_at: morningOf(monthText(firstMonth)),
  }) satisfies CopyRow;

const paymentRow = ({ id, memberId, collection, covers, amountVnd, receipt, entryId }: MadePayment) =>
  ({
    id,
    member_id: memberId,
    unit_id: collection.unitId,
    received_on: collection.on,
    first_month: monthText(covers[0].firstMonth),
    last_month: monthText((covers.at(-1) ?? covers[0]).lastMonth),
    amount_vnd: String(amountVnd),
    receipt,
    entry_id: entryId,
    recorded_at: morningOf(collection.on),
  }) satisfies CopyRow;

const coverRows = ({ id, memberId, covers }: MadePayment) =>
  covers.map(
    ({ firstMonth, lastMonth, monthlyVnd }) =>
      ({
        payment_id: id,
        member_id: memberId,
        bearer_id: memberId,
        months: `[${monthText(firstMonth)},${monthText(lastMonth + 1)})`,
        monthly_vnd: String(monthlyVnd),
      }) satisfies CopyRow,
  );
