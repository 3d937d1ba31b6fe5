import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import type { Sentence } from './language.ts';

const labelsOf = new WeakMap<object, Readonly<Record<string, string>>>();

/**
 * Declares a code list once: the GraphQL enum, its Vietnamese labels as descriptions, and the type of its codes.
 *
 * @param labels code → label as the source has it.
 */
export function defineEnum<const Code extends string>(name: string, description: string, labels: Readonly<Record<Code, string>>) {
  const codes = Object.fromEntries(Object.keys(labels).map((code) => [code, code])) as { readonly [Each in Code]: Each };
  registerEnumType(codes, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries<string>(labels).map(([code, label]) => [code, { description: `«${label}»` }])) as never,
  });
  labelsOf.set(codes, labels);
  return codes;
}

/**
 * What the codes of a list are called in a sentence for people: the Vietnamese labels it was declared with, and English beside
 * them, which the sources do not have.
 */
export function wordsOf<const Code extends string>(
  list: { readonly [Each in Code]: Each },
  english: Readonly<Record<Code, string>>,
): Readonly<Record<Code, Sentence>> {
  const labels = labelsOf.get(list) ?? {};
  const words = Object.entries<string>(english).map(([code, en]) => [code, { vi: labels[code] ?? en, en }] as const);
  return Object.fromEntries(words) as Record<Code, Sentence>;
}

export type CodeOf<Enum> = Enum[keyof Enum];
