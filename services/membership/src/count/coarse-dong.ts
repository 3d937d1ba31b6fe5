/**
 * An amount as those may see it who see no persons: down to whole steps, and none below one (SEC-004). A step is what five pay, so an
 * amount tells no more of anybody than a count that is cut does.
 */
export const coarseDong = (amount: bigint, step: bigint): bigint | null => {
  const size = amount < 0n ? -amount : amount;
  return step === 0n || size < step ? null : amount - (amount % step);
};
