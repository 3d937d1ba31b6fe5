/** The span of a unit's life: null where it is open. */
interface Life {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly status?: string | null;
}

export interface TreeNote {
  readonly kind: 'planned' | 'new' | 'ends';
  readonly day: string;
  /** It lies between the two days looked at. */
  readonly isPast: boolean;
}

/**
 * What a line says of a unit beside its name: beside another day, that it was not there then, or is not there any more;
 * else only that its beginning or its end is still to come.
 */
export function treeNote({ validFrom, validTo, status }: Life, asOf: string, otherDay: string | null): TreeNote | null {
  if (status === 'PLANNED' && validFrom) return { kind: 'planned', day: validFrom, isPast: false };
  if (otherDay !== null && otherDay < asOf && validFrom && validFrom > otherDay) return { kind: 'new', day: validFrom, isPast: true };
  if (otherDay !== null && otherDay > asOf && validTo && validTo < otherDay) return { kind: 'ends', day: validTo, isPast: true };
  return otherDay === null && status === 'ACTIVE' && validTo ? { kind: 'ends', day: validTo, isPast: false } : null;
}
