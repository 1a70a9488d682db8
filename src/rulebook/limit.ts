/** A time limit as a clause states it; the clocks of the kernel reckon with exactly these words. */
export interface Limit {
  readonly unit: 'workday' | 'day' | 'hour' | 'workhour' | 'month' | 'week'
  readonly amount: number
  readonly startRule?: 'next-day' | 'count-start-day'
  readonly roll?: 'next-workday' | 'none' | 'previous-workday'
  readonly receipt?: 'any-time' | 'office-hours'
  readonly clause: string
  readonly cite: string
  readonly warn?: readonly ({ left: number } | { over: number } | { reached: number })[]
}
