const vietnameseDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Today as a Vietnamese day, `YYYY-MM-DD`: the day a deadline or a validity is compared with, wherever the server stands. */
export const today = (now: Date = new Date()): string => vietnameseDay.format(now);
