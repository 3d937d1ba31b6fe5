import { isSame, type Timeline, type Version } from './timeline.ts';

export interface VersionDifference {
  readonly gone: readonly { readonly unitId: string; readonly validFrom: string }[];
  /** The same version, which ends on another day or owes itself to another event. */
  readonly kept: readonly { readonly unitId: string; readonly validFrom: string; readonly validTo: string; readonly eventId: string }[];
  readonly come: readonly (Version & { readonly unitId: string })[];
}

/** What must be written so that the recorded versions of a unit become the wanted ones; what stays is not touched. */
export function diffVersions({ unitId, versions: recorded }: Pick<Timeline, 'unitId' | 'versions'>, wanted: Timeline): VersionDifference {
  const before = new Map(recorded.map((version) => [version.validFrom, version]));
  const after = new Map(wanted.versions.map((version) => [version.validFrom, version]));
  const isKept = (version: Version): boolean => {
    const other = before.get(version.validFrom);
    return other !== undefined && isSame(other, version);
  };
  const gone = recorded.filter((version) => {
    const other = after.get(version.validFrom);
    return !other || !isSame(other, version);
  });
  const kept = wanted.versions.filter((version) => {
    const other = before.get(version.validFrom);
    return other && isKept(version) && (other.validTo !== version.validTo || other.eventId !== version.eventId);
  });
  return {
    gone: gone.map(({ validFrom }) => ({ unitId, validFrom })),
    kept: kept.map(({ validFrom, validTo, eventId }) => ({ unitId, validFrom, validTo, eventId })),
    come: wanted.versions.filter((version) => !isKept(version)).map((version) => ({ unitId, ...version })),
  };
}
