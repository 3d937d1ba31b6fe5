interface Known {
  readonly structureKnownFrom?: string | null;
}

/** Since when it is known how the units of a day stood; null where the day itself is known. */
export function knownFromOf(roots: readonly Known[], asOf: string): string | null {
  const days = roots.flatMap(({ structureKnownFrom }) =>
    structureKnownFrom != null && asOf < structureKnownFrom ? [structureKnownFrom] : [],
  );
  return days.toSorted()[0] ?? null;
}
