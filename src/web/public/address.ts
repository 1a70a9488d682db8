/** Addresses of the public site: `/public/…`. What is secret stands in the fragment, which no server sees. */

export const home = '/public/'

/** The part after `/public/`, without a slash at its end. */
export const placeIn = (pathname: string): string =>
  pathname.replace(/^\/public\/?/u, '').replace(/\/$/u, '')

/** What a page's path holds, or null where the path is not this page's: `guide/:id`. */
export function matched(pattern: string, place: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), place.split('/')]
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const here = given[index]!
    if (part.startsWith(':')) {
      const read = decoded(here)
      if (!read) return null
      found[part.slice(1)] = read
    } else if (part !== here) return null
  }
  return found
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** A query code as people write it: without blanks and dashes, capital letters. */
export const codeIn = (text: string): string => text.replace(/[\s#-]/gu, '').toUpperCase()
