/**
 * The day the demonstration's support ends on, the last one of its last period (2026H1): nothing of it depends on the day
 * it is loaded. What the days since bring, the service follows by itself.
 */
export const lastDay = '2026-06-30';
