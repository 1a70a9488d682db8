/** A day without time, `YYYY-MM-DD`, as it is called in Beijing. Never a `Date` at midnight. */
export type Day = string
