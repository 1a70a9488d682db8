/** Numbers and words of a clause that an amendment may change. */

export type ParameterValue = number | boolean | string | readonly string[]

export interface Parameter<V extends ParameterValue = ParameterValue> {
  readonly value: V
  readonly unit: string
  /** `rule` = printed in the clause; `proposed` = a local setting, never shown as the clause's. */
  readonly basis: 'rule' | 'proposed'
}

export type Parameters = Readonly<Record<string, Parameter>>
/** No parameters. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- none is what it says
export type NoParameters = Readonly<Record<never, Parameter>>
export type ValuesOf<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer V> ? Widened<V> : never
}
type Widened<V> = V extends number ? number : V extends boolean ? boolean : V

type Plain<V> = V extends number
  ? number
  : V extends boolean
    ? boolean
    : V extends string
      ? string
      : V

/** Unit of an amount of money in whole 分, shown and edited in 元; plain 分 are points. */
export const inFen = '分（人民币）'

/** A value that the clause itself states. */
export const printed = <const V extends ParameterValue>(
  value: V,
  unit = '',
): Parameter<Plain<V>> => ({
  value: value as Plain<V>,
  unit,
  basis: 'rule',
})

/** A value that the clause leaves open: this office's setting. */
export const local = <const V extends ParameterValue>(
  value: V,
  unit = '',
): Parameter<Plain<V>> => ({
  value: value as Plain<V>,
  unit,
  basis: 'proposed',
})

/** The bare values, which a rule reckons with. */
export function valuesOf<P extends Parameters>(parameters: P): ValuesOf<P> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { value }]) => [name, value]),
  ) as ValuesOf<P>
}
