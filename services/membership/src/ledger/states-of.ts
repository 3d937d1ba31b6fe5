import { addDays, END } from '@vwu/kit/date';
import type { Residence } from '../member/member.enums.ts';
import { AlreadyMember, LedgerClosed, MovementBeforeAdmission, NotAway, ReadmittedAfterDeath } from './ledger.errors.ts';
import type { MemberState } from './member-state.entity.ts';
import type { Movement, MovementKind } from './movement.entity.ts';

/** What of a line says what stands. */
export type Line = Omit<Movement, 'id' | 'memberId' | 'unitId' | 'cardNumber' | 'reason' | 'counterpartId'>;

/** What stands on a day, without the days. */
type Standing = Pick<
  MemberState,
  'homeId' | 'category' | 'residence' | 'residenceSince' | 'communeId' | 'presence' | 'awaySince' | 'awayMobility' | 'awayParticipation'
>;

/** A span of days with what stands on them. */
export type Span = Standing & Pick<MemberState, 'validFrom' | 'validTo' | 'counts'>;

const exits: readonly MovementKind[] = ['LEFT', 'DIED', 'MOVED'];

const isExit = ({ kind }: Pick<Movement, 'kind'>): boolean => exits.includes(kind);

/** The order of a ledger: by the day, and by the line within a day. */
export const inOrder = <One extends Pick<Movement, 'effectiveOn' | 'line'>>(lines: readonly One[]): readonly One[] =>
  lines.toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? a.line - b.line : a.effectiveOn < b.effectiveOn ? -1 : 1));

/**
 * What a ledger says of every day (D9): spans without overlap, oldest first. The day of an exit is the first she no longer
 * belongs to the Union; what changes nothing visible makes no span of its own.
 *
 * @throws {MovementBeforeAdmission | AlreadyMember | ReadmittedAfterDeath | LedgerClosed | NotAway} for lines that cannot follow
 *   one another: nobody has to guess which of them is wrong.
 */
export function statesOf(lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  let standing: Standing | undefined;
  let last: Line | undefined;
  for (const line of inOrder(lines)) {
    requireFollows(line, standing, last);
    close(spans, line.effectiveOn);
    standing = isExit(line) ? undefined : next(standing, line);
    if (standing) open(spans, standing, line.effectiveOn);
    last = line;
  }
  return spans;
}

function requireFollows(line: Line, standing: Standing | undefined, last: Line | undefined): void {
  const { kind, effectiveOn: on } = line;
  if (kind === 'ADMITTED') {
    if (standing) throw new AlreadyMember(on);
    if (last?.kind === 'DIED') throw new ReadmittedAfterDeath(on);
    return;
  }
  if (!last) throw new MovementBeforeAdmission(kind, on);
  if (!standing) throw new LedgerClosed(kind, on, last.effectiveOn);
  if (kind === 'RETURNED' && standing.presence === 'PRESENT') throw new NotAway(on);
}

/** Ends the open span the day before; one that began on that day has never stood. */
function close(spans: Span[], on: string): void {
  const last = spans.at(-1);
  if (last?.validTo !== END) return;
  if (last.validFrom === on) spans.pop();
  else last.validTo = addDays(on, -1);
}

function open(spans: Span[], standing: Standing, from: string): void {
  const before = spans.at(-1);
  const counts = countsFrom(standing, from);
  if (before && before.validTo === addDays(from, -1) && isSame(before, standing)) before.validTo = END;
  else spans.push({ ...standing, validFrom: from, validTo: END, counts });
}

const isSame = (span: Span, standing: Standing): boolean =>
  Object.entries(standing).every(([name, value]) => span[name as keyof Standing] === value);

function next(before: Standing | undefined, line: Line): Standing {
  const at: Standing = before ?? { ...unknown, homeId: line.homeId ?? '' };
  return {
    homeId: line.homeId ?? at.homeId,
    category: line.category ?? at.category,
    communeId: (line.category ?? at.category) === 'SPECIAL_BASE' ? (line.communeId ?? at.communeId) : null,
    ...residenceAfter(at, line),
    ...presenceAfter(at, line),
  };
}

const unknown = {
  category: 'RESIDENTIAL',
  residence: 'PERMANENT',
  residenceSince: null,
  communeId: null,
  presence: 'PRESENT',
  awaySince: null,
  awayMobility: null,
  awayParticipation: null,
} as const;

const residenceAfter = (at: Standing, { residence, residenceSince }: Line) =>
  residence === null ? { residence: at.residence, residenceSince: at.residenceSince } : { residence, residenceSince };

const here = { presence: 'PRESENT', awaySince: null, awayMobility: null, awayParticipation: null } as const;

/** Who comes to a new home is there; who goes away again is away since the first time. */
function presenceAfter(at: Standing, { kind, effectiveOn, awayMobility, awayParticipation }: Line) {
  if (kind === 'ADMITTED' || kind === 'TRANSFERRED_IN' || kind === 'RETURNED') return here;
  if (kind !== 'ABSENT' && kind !== 'MIGRATED')
    return { presence: at.presence, awaySince: at.awaySince, awayMobility: at.awayMobility, awayParticipation: at.awayParticipation };
  return {
    presence: kind === 'ABSENT' ? ('ABSENT' as const) : ('MIGRATED' as const),
    awaySince: at.awaySince ?? effectiveOn,
    awayMobility,
    awayParticipation,
  };
}

/** MEM-011 and F-43: the first day of a span on which she counts in the rate; `infinity` for never. */
function countsFrom({ residence, residenceSince, category, communeId }: Standing, from: string): string {
  if (category === 'SPECIAL_BASE' && communeId === null) return END;
  const registered: Readonly<Record<Residence, string>> = {
    PERMANENT: from,
    TEMPORARY: residenceSince === null ? END : sixMonthsAfter(residenceSince),
    SHORT_STAY: END,
  };
  return registered[residence] > from ? registered[residence] : from;
}

/** Six months by the calendar: from 31 August to 28 February, or 29 in a leap year. */
export function sixMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + 6, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
