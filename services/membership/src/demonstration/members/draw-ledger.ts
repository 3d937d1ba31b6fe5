import { type CardAct, type CardStanding, isCardAct, requireCardAct } from '../../card/card-act.ts';
import type { ExitKind } from '../../ledger/exit-kind.ts';
import type { NewLine } from '../../ledger/keep-ledger.ts';
import type { IndividualCategory, Residence } from '../../member/member.enums.ts';
import { dayText, firstDay, lastDay } from './days.ts';
import { drawHappenings, type Happening } from './draw-happenings.ts';
import { baseOn, type Home, since } from './homes.ts';

export interface LedgerAsk {
  /** Where she belongs at last. */
  readonly home: Home;
  /** Where she may have come from: of her base, and of any. */
  readonly sibling: Home;
  readonly stranger: Home;
  /** The first day she may be admitted on. */
  readonly from: number;
  /** Of a special base: the commune she lives in. */
  readonly communeId: string | null;
  /** The id a transfer of hers has. */
  readonly transferId: string;
  /** The number of her first card, if she has one. */
  readonly cardNumber: string;
}

export interface PlannedTransfer {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly movesOn: string;
}

export interface Ledger {
  readonly lines: readonly NewLine[];
  readonly transfer: PlannedTransfer | null;
  /** Of the card in her hands. */
  readonly cardNumber: string | null;
}

/**
 * What happened to somebody: her admission, in the last four years or before them, and what came after it within them. Every line
 * stands at the base her home was of on its day.
 */
export function drawLedger(next: () => number, ask: LedgerAsk): Ledger {
  const admittedOn = drawAdmission(next, ask.from);
  const from = Math.max(admittedOn + 1, firstDay);
  const happenings = from > lastDay ? [] : drawHappenings(next);
  const days = happenings.map(() => from + Math.floor(next() * (lastDay - from + 1))).toSorted((a, b) => a - b);
  return new LedgerDraft(next, ask, admittedOn).write(happenings, days);
}

/** Three in ten were admitted within the four years; nobody before she could be. */
function drawAdmission(next: () => number, earliest: number): number {
  const isRecent = next() < 0.3 || earliest >= firstDay;
  const from = isRecent ? Math.max(earliest, firstDay) : earliest;
  const to = isRecent ? lastDay : firstDay - 1;
  return from + Math.floor(next() * (to - from + 1));
}

/** A ledger as it is written: where she is, and how. */
class LedgerDraft {
  readonly #next: () => number;
  readonly #ask: LedgerAsk;
  readonly #admittedOn: number;
  readonly #lines: NewLine[] = [];
  #home: Home;
  #category: IndividualCategory;
  #residence: Residence = 'PERMANENT';
  #transfer: PlannedTransfer | null = null;
  #card: CardStanding = { number: null, last: undefined };

  constructor(next: () => number, ask: LedgerAsk, admittedOn: number) {
    this.#next = next;
    this.#ask = ask;
    this.#admittedOn = admittedOn;
    this.#home = ask.home;
    this.#category = ask.home.base.isSpecial ? 'SPECIAL_BASE' : next() < 0.07 ? 'CLUB' : 'RESIDENTIAL';
  }

  write(happenings: readonly Happening[], days: readonly number[]): Ledger {
    this.#home = this.#firstHome(happenings, days);
    this.#admit();
    for (const [place, happening] of happenings.entries()) this.#happen(happening, days[place] ?? lastDay);
    return { lines: this.#lines, transfer: this.#transfer, cardNumber: this.#card.number };
  }

  /** Where she belonged at first: elsewhere, if she is moved and could have been there. */
  #firstHome(happenings: readonly Happening[], days: readonly number[]): Home {
    const { home, sibling, stranger } = this.#ask;
    const isThere = (other: Home) => since(other) <= this.#admittedOn && other.base.isSpecial === home.base.isSpecial;
    const placedOn = days[happenings.indexOf('PLACED')];
    const movedOn = days[happenings.indexOf('TRANSFERRED')];
    if (placedOn !== undefined && isThere(sibling) && baseOn(sibling, placedOn) === baseOn(home, placedOn)) return sibling;
    if (movedOn !== undefined && isThere(stranger) && baseOn(stranger, movedOn) !== baseOn(home, movedOn)) return stranger;
    return home;
  }

  #line(kind: NewLine['kind'], day: number, change: Partial<NewLine> = {}): void {
    this.#lines.push({ kind, effectiveOn: dayText(day), unitId: baseOn(this.#home, day), ...change });
  }

  #admit(): void {
    const chance = this.#next();
    this.#residence = chance < 0.88 ? 'PERMANENT' : chance < 0.97 ? 'TEMPORARY' : 'SHORT_STAY';
    this.#line('ADMITTED', this.#admittedOn, { homeId: this.#home.id, category: this.#category, ...this.#registered(this.#admittedOn) });
  }

  /** How she is registered from a day on, and, of a member of a special base, where she lives. */
  #registered(day: number): Partial<NewLine> {
    const residenceSince = this.#residence === 'TEMPORARY' ? dayText(day - Math.floor(this.#next() * 300)) : null;
    return { residence: this.#residence, residenceSince, communeId: this.#ask.communeId };
  }

  #happen(happening: Happening, day: number): void {
    if (happening === 'TRANSFERRED' || happening === 'PLACED') this.#bringHome(happening, day);
    else if (happening === 'AWAY') this.#leaveForAWhile(day);
    else if (happening === 'RETURNED') this.#line('RETURNED', day);
    else if (happening === 'EXIT') this.#exit(day);
    else if (isCardAct(happening)) this.#actOnCard(happening, day);
    else this.#change(happening, day);
  }

  /** By the rule of every day: a card is lost, replaced or returned by who has one, and a number is one card's. */
  #actOnCard(act: CardAct, day: number): void {
    const on = dayText(day);
    requireCardAct(act, on, this.#card);
    const { cardNumber: first } = this.#ask;
    const given = act === 'CARD_ISSUED' ? first : act === 'CARD_REPLACED' ? `${first}-2` : null;
    this.#line(act, day, { cardNumber: given ?? this.#card.number });
    this.#card = { number: given, last: { kind: act, on } };
  }

  #change(happening: 'RESIDENCE_CHANGED' | 'CATEGORY_CHANGED', day: number): void {
    if (happening === 'RESIDENCE_CHANGED') {
      this.#residence = this.#residence === 'PERMANENT' ? 'TEMPORARY' : 'PERMANENT';
      this.#line('RESIDENCE_CHANGED', day, this.#registered(day));
    } else if (!this.#home.base.isSpecial) {
      this.#category = this.#category === 'CLUB' ? 'RESIDENTIAL' : 'CLUB';
      this.#line('CATEGORY_CHANGED', day, { category: this.#category });
    }
  }

  /** Who has been there from the first has nowhere to come from. */
  #bringHome(how: 'TRANSFERRED' | 'PLACED', day: number): void {
    if (this.#home === this.#ask.home) return;
    if (how === 'TRANSFERRED') this.#transferHome(day);
    else this.#placeHome(day);
  }

  /** Both sides of a transfer, on one day. */
  #transferHome(day: number): void {
    const { home, transferId } = this.#ask;
    const fromUnitId = this.#home.id;
    this.#line('TRANSFERRED_OUT', day, { unitId: fromUnitId, counterpartId: transferId });
    this.#home = home;
    const { id: homeId } = home;
    const joined = { homeId, category: this.#category, counterpartId: transferId, ...this.#registered(day) };
    this.#line('TRANSFERRED_IN', day, joined);
    this.#transfer = { fromUnitId, toUnitId: baseOn(home, day), movesOn: dayText(day) };
  }

  #placeHome(day: number): void {
    this.#home = this.#ask.home;
    this.#line('PLACED', day, { homeId: this.#home.id });
  }

  #leaveForAWhile(day: number): void {
    const awayParticipation = this.#next() < 0.6 ? 'PAYS_NOT_ATTENDING' : 'NOT_PAYING';
    if (this.#next() < 0.4) this.#line('MIGRATED', day, { awayMobility: 'LEFT_LOCALITY', awayParticipation });
    else this.#line('ABSENT', day, { awayMobility: this.#next() < 0.5 ? 'NEAR_RETURNS' : 'LEFT_LOCALITY', awayParticipation });
  }

  /** Of those who leave while they live, most hand their cards in. */
  #exit(day: number): void {
    const kind = this.#exitKind();
    if (this.#card.number !== null && kind !== 'DIED' && this.#next() < 0.6) this.#actOnCard('CARD_RETURNED', day);
    this.#line(kind, day);
  }

  #exitKind(): ExitKind {
    const chance = this.#next();
    return chance < 0.4 ? 'LEFT' : chance < 0.7 ? 'DIED' : 'MOVED';
  }
}
