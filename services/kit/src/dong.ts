import 'reflect-metadata';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Sixteen digits: a hundred times what all the dues and funds of the Union could come to. */
const digits = /^-?(0|[1-9]\d{0,15})$/;

function parseDong(value: unknown): bigint {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && digits.test(text) && text !== '-0') return BigInt(text);
  throw new GraphQLError(
    'A Dong is a whole amount of đồng in digits alone, "2000000". / Dong là số đồng nguyên, chỉ viết bằng chữ số, "2000000".',
  );
}

/** PostgreSQL gives a bigint as text. */
function writeDong(value: unknown): string {
  return String(parseDong(typeof value === 'bigint' ? String(value) : value));
}

/**
 * Whole đồng. Written as text, because what reads JSON makes a double of a number and what a double holds is not always what was
 * written; GraphQL's Int ends at two billion.
 */
export const DongScalar = new GraphQLScalarType<bigint, string>({
  name: 'Dong',
  description: 'A whole amount of đồng, as text of digits alone: "2000000". «Đồng»',
  serialize: writeDong,
  parseValue: parseDong,
  parseLiteral: (node) => parseDong(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
});
