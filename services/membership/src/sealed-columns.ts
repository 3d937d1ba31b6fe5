import type { Keyring } from '@vwu/kit/keyring';
import { personalFields } from '@vwu/kit/personal';

/** The sealed columns of a record; one that is not recorded is null. */
export type Sealed<Details> = { [Each in keyof Details]-?: Buffer | null };

type Stored<Details> = Sealed<Details> & { readonly sealedBy: string | null };

/**
 * What of a record is sealed where it is stored: every marked field of a class, each by itself and bound to its row, all of a record by
 * one key, so that it can be said of each record which key it needs.
 *
 * @param table where the columns stand, `schema.table`.
 */
export function sealedColumns<Details extends object>(type: new () => Details, table: string) {
  const fields = [...personalFields(type).keys()] as unknown as readonly (keyof Details & string)[];
  const placeOf = (id: string, field: string) => `${table}.${field}/${id}`;

  /** Opens one field; null when it is not recorded. */
  function open<Field extends keyof Details & string>(
    keyring: Keyring,
    record: { readonly id: string } & Pick<Sealed<Details>, Field>,
    field: Field,
  ): NonNullable<Details[Field]> | null {
    const sealed = record[field];
    return sealed === null ? null : JSON.parse(keyring.open(sealed, placeOf(record.id, field)));
  }

  /** What is stored when something is told: null takes away, and what is left out stays. */
  function seal(keyring: Keyring, record: { readonly id: string } & Sealed<Details>, told: Partial<Details>): Stored<Details> {
    const values = fields.map((field) => [field, told[field] === undefined ? open(keyring, record, field) : told[field]] as const);
    const sealed = values.map(([field, value]) => {
      return [field, value == null ? null : keyring.seal(JSON.stringify(value), placeOf(record.id, field))] as const;
    });
    const isAny = sealed.some(([, value]) => value !== null);
    return { ...(Object.fromEntries(sealed) as Sealed<Details>), sealedBy: isAny ? keyring.current : null };
  }

  return { table, fields, open, seal };
}
