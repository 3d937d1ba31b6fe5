const whole = new Intl.NumberFormat('vi-VN');
const tenths = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 10.035 */
export const count = (value: number): string => whole.format(value);

/** 0,6 s */
export const seconds = (millis: number): string => `${tenths.format(millis / 1_000)} s`;

/** 3,1 ms */
export const millis = (value: number): string => `${tenths.format(value)} ms`;
