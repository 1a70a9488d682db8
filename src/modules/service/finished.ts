import { z } from 'zod'

/**
 * A service that came to its end: who served the citizen and when. Only such a one is rated
 * (第五十二条(三)2); kinds of matters that end in a service keep this in their data as `finished`.
 */
export const finished = z.object({
  /** ISO instant. */
  at: z.string(),
  /** Who dealt with it. */
  by: z.int(),
  unit: z.int(),
  /** 办理事项, without personal data. */
  subject: z.string(),
})
export type Finished = z.output<typeof finished>
