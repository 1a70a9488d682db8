// oxlint-disable-next-line eslint/no-underscore-dangle -- a constant of the build, not a name of ours
declare const __USED_RULES__: readonly string[] | undefined

/** Names of rules that some flow, screen or route asks; filled in by the build, empty without one. */
export const usedRules: ReadonlySet<string> = new Set(
  typeof __USED_RULES__ === 'undefined' ? [] : __USED_RULES__,
)
