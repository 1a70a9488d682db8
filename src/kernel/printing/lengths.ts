/** Millimetres in a point; the point is a 72nd of an inch. */
export const mmPerPt = 25.4 / 72
