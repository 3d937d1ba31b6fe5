import 'reflect-metadata';
import { Directive } from 'type-graphql';

/**
 * BASIC: names, births, and what officers write that may speak of a person. IDENTIFIER: numbers that find a person anywhere.
 * SENSITIVE: what the law protects most; neither of the last two is ever stored or shown in the open.
 */
export type PersonalClass = 'BASIC' | 'IDENTIFIER' | 'SENSITIVE';

/** Why personal data is kept, and how long: the whole rule about a field, said once. */
export interface PersonalMark {
  readonly class: PersonalClass;
  /** The document that asks for it. */
  readonly basis: string;
  /** How long it is kept, as a code. */
  readonly retention: string;
}

const marksOf = new WeakMap<object, Map<string, PersonalMark>>();

/** Marks a field as personal: in the contract, for the guard of the schema, and for whoever stores or shows it. */
export function Personal(mark: PersonalMark): PropertyDecorator {
  const directive = Directive(`@personal(class: "${mark.class}", basis: "${mark.basis}", retention: "${mark.retention}")`);
  return (target, field) => {
    directive(target, field);
    const marks = marksOf.get(target) ?? new Map<string, PersonalMark>();
    marksOf.set(target, marks.set(String(field), mark));
  };
}

type Class = abstract new (...given: never[]) => object;

/** The marked fields of a class, in the order they are declared. */
export const personalFields = (of: Class): ReadonlyMap<string, PersonalMark> => marksOf.get(of.prototype as object) ?? new Map();
