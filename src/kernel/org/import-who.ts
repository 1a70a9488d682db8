/** Tells people of the same name apart while importing. */

export interface KnownPerson {
  /** Number in the database; null while it is only in the file. */
  id: number | null
  readonly name: string
  phone: string
  /** Login names of the person, in lower case. */
  readonly logins: Set<string>
  /** Names of units the person has a seat in. */
  readonly units: Set<string>
  /** Where a clerk finds the person: a row of the file, or the database. */
  readonly where: string
}

export interface PersonClue {
  readonly name: string
  readonly phone: string
  readonly login: string
  readonly unit: string
}

/**
 * The one of `known` that the clue means: the same login, else the same telephone, else the same
 * unit. `null` when nobody of the name is known, or all are known to be others. A text is the
 * question to the clerk: guessing would give one person's papers to another.
 */
export function whoIsMeant(
  known: readonly KnownPerson[],
  clue: PersonClue,
): KnownPerson | string | null {
  const named = known.filter((person) => person.name === clue.name)
  const by = (is: (person: KnownPerson) => boolean) => named.filter(is)
  const same = [
    clue.login === '' ? [] : by((person) => person.logins.has(clue.login)),
    clue.phone === '' ? [] : by((person) => person.phone === clue.phone),
    by((person) => person.units.has(clue.unit) && !isOther(person, clue)),
  ].find((found) => found.length > 0)
  if (same?.length === 1) return same[0]!
  if (same) return `有几个“${clue.name}”，请填写登录名或电话以便区分。`
  const unsure = named.find((person) => !isOther(person, clue))
  if (!unsure) return null
  return `${unsure.where}也有“${clue.name}”。是同一人请填写相同的电话或登录名，不是请各填各的电话。`
}

/** Known to be somebody else: both telephones are given and differ, or both logins are. */
function isOther(person: KnownPerson, clue: PersonClue): boolean {
  const phones = person.phone !== '' && clue.phone !== '' && person.phone !== clue.phone
  const logins = person.logins.size > 0 && clue.login !== '' && !person.logins.has(clue.login)
  return phones || logins
}
