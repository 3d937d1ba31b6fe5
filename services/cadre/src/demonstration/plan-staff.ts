import { END } from '@vwu/kit/date';
import { drawBetween } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import { type Base, days, type Province } from './country.ts';

export interface PlannedPosition {
  readonly unitId: string;
  readonly cadreId: string;
  readonly title: 'PRESIDENT' | 'VICE_PRESIDENT' | 'EXEC_MEMBER';
  readonly from: string;
  readonly to: string;
}

/** Who there is, where their file is, and what they hold. */
export interface Staff {
  readonly homes: Map<string, string>;
  readonly positions: PlannedPosition[];
  /** Province → those who can be sent to mentor a base. */
  readonly pool: Map<string, string[]>;
}

const person = (role: string, unitId: string) => stableId(`cadre:${role}:${unitId}`, days.termBegins);

/**
 * A president and a vice-president for every base and a dozen cadres for every province. A base or province formed in
 * the reform is led by those who led what it was formed of; who is left over keeps her file and holds no position.
 */
export function planStaff(bases: readonly Base[], provinces: readonly Province[]): Staff {
  const staff: Staff = { homes: new Map(), positions: [], pool: new Map() };
  for (const base of bases) if (base.isOld) leadOldBase(staff, base);
  for (const base of bases) if (!base.isOld) leadNewBase(staff, base);
  for (const province of provinces) if (province.isOld) staffOldProvince(staff, province);
  for (const province of provinces) if (!province.isOld) staffNewProvince(staff, province);
  return staff;
}

function hold(staff: Staff, position: PlannedPosition): void {
  staff.homes.set(position.cadreId, position.unitId);
  staff.positions.push(position);
}

function leadOldBase(staff: Staff, { id, isNew }: Base): void {
  const span = { from: days.termBegins, to: isNew ? END : days.beforeReform };
  hold(staff, { unitId: id, cadreId: person('president', id), title: 'PRESIDENT', ...span });
  hold(staff, { unitId: id, cadreId: person('vice', id), title: 'VICE_PRESIDENT', ...span });
}

function leadNewBase(staff: Staff, { id, rootIds }: Base): void {
  const [first, second] = rootIds;
  const president = first === undefined ? person('president', id) : person('president', first);
  const deputyOfOneRoot = first === undefined ? person('vice', id) : person('vice', first);
  const vice = second === undefined ? deputyOfOneRoot : person('president', second);
  hold(staff, { unitId: id, cadreId: president, title: 'PRESIDENT', from: days.reform, to: END });
  hold(staff, { unitId: id, cadreId: vice, title: 'VICE_PRESIDENT', from: days.reform, to: END });
}

function staffOldProvince(staff: Staff, { id, isNew }: Province): void {
  const count = Math.floor(drawBetween(10, 17, 'province staff', id));
  const members = Array.from({ length: count }, (_one, index) => person(`staff ${index}`, id));
  staff.pool.set(id, members);
  const to = isNew ? END : days.beforeReform;
  for (const [index, cadreId] of members.entries()) hold(staff, { unitId: id, cadreId, title: titleOf(index), from: days.termBegins, to });
}

/** The first of the first root presides; nobody loses her work by the merger. */
function staffNewProvince(staff: Staff, { id, rootIds }: Province): void {
  const members = rootIds.flatMap((root) => staff.pool.get(root) ?? []);
  staff.pool.set(id, members);
  for (const [index, cadreId] of members.entries()) hold(staff, { unitId: id, cadreId, title: titleOf(index), from: days.reform, to: END });
}

const titleOf = (index: number) => (index === 0 ? 'PRESIDENT' : index <= 2 ? 'VICE_PRESIDENT' : 'EXEC_MEMBER');
