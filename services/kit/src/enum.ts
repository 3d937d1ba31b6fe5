import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

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
  return codes;
}

export type CodeOf<Enum> = Enum[keyof Enum];
