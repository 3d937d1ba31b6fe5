import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DomainError } from './domain-error.ts';

/** A node of the tree as a service knows it that does not own it: an id to hang its own facts on. */
export interface UnitKey {
  readonly id: string;
}

/**
 * Declares the type `Unit` for a service that adds fields to it (ARCHITECTURE D4): its name and place belong to the
 * owner. Each service declares its own, because TypeGraphQL hangs the fields of all resolvers of a process on the class.
 *
 * @param addsFields false for a service that only points at units.
 */
export function defineUnitReference({ addsFields = true } = {}): new () => UnitKey {
  @Directive(addsFields ? '@key(fields: "id")' : '@key(fields: "id", resolvable: false)')
  @ObjectType('Unit', { description: 'A unit of the Union. «Đơn vị»' })
  class UnitReference implements UnitKey {
    @Field(() => ID, { description: 'Opaque identity; never reused.' }) id!: string;
  }
  return UnitReference;
}

/** A reference by id. What the caller may not see of it, each field answers with null. */
export const referTo = ({ id }: UnitKey): UnitKey => ({ id });

/** Unknown here, or not within the caller's part of the tree: the answer is the same (ARCHITECTURE D8). */
export class UnitNotFound extends DomainError {
  constructor(id: string) {
    super(
      'UNIT_NOT_FOUND',
      {
        vi: 'Không tìm thấy đơn vị này trong phạm vi của bạn. Hãy tìm lại theo tên và chọn lại.',
        en: 'There is no such unit within your part of the Union. Search for it by name and choose again.',
      },
      { id },
    );
  }
}
