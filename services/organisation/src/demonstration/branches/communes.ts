import { BEGINNING } from '@vwu/kit/date';
import { required, type Tree, type VersionRow } from '../../reference/tree.ts';

/** Where a commune went in 2025, whole or in part, and by which decision. */
export interface Successor {
  readonly id: string;
  readonly isWhole: boolean;
  readonly effectiveOn: string;
  readonly eventId: string;
}

/** A commune base with what its branches are planned by. */
export interface Commune {
  readonly id: string;
  readonly name: string;
  /** Codes of before the reform; of a base that came of an island district, those of today. */
  readonly code: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly isUrban: boolean;
  readonly openedOn: string;
  /** The event that opened it, or the list it was read from. */
  readonly eventId: string;
  /** None for a commune that goes on. */
  readonly successors: readonly Successor[];
}

/**
 * The communes whose branches are planned, by code: all of before the reform, and those of today that no commune went into.
 * What became of any other base follows from these.
 */
export function readCommunes(tree: Tree): Commune[] {
  const firstVersion = new Map(tree.versions.toReversed().map((version) => [version.unitId, version]));
  const wentInto = Map.groupBy(tree.lineage, ({ fromId }) => fromId);
  const cameOfBases = new Set(tree.lineage.filter(({ fromId }) => tree.units.get(fromId)?.level === 'BASE').map(({ toId }) => toId));
  const begins = [...firstVersion.values()].filter(
    ({ unitId, level, validFrom }) => level === 'BASE' && (validFrom === BEGINNING || !cameOfBases.has(unitId)),
  );
  return begins
    .map((version): Commune => {
      const above = superiorsOf(version, firstVersion);
      const province = required(above, 'PROVINCE');
      return {
        id: version.unitId,
        name: version.name,
        code: version.code,
        provinceCode: province.code,
        provinceName: province.fullName,
        isUrban: version.adminType === 'PHUONG' || version.adminType === 'THI_TRAN',
        openedOn: version.validFrom,
        eventId: version.eventId,
        successors: (wentInto.get(version.unitId) ?? [])
          .map(({ toId, isWhole, effectiveOn, eventId }) => ({ id: toId, isWhole, effectiveOn, eventId }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function superiorsOf(version: VersionRow, firstVersion: ReadonlyMap<string, VersionRow>): Map<string, VersionRow> {
  const above = new Map<string, VersionRow>();
  for (let one = version; one.parentId !== null; ) {
    one = required(firstVersion, one.parentId);
    above.set(one.level, one);
  }
  return above;
}
