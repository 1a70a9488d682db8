import type { Directory, UnitId } from '#kernel/org/directory.ts'
import { organWords, sectionWords } from '#modules/petitions/suggestion/words.ts'

/**
 * Which section a message is likely for, from its words, or that it is for another organ: a suggestion with
 * its reason, a person decides.
 */

export interface Pointed {
  /** The words that pointed there. */
  readonly words: readonly string[]
  readonly score: number
}

export interface Suggestion {
  /** At most three sections by code, likeliest first; none where no word points anywhere. */
  readonly sections: readonly (Pointed & { readonly code: string })[]
  /** Another organ, where more of the text speaks of what that one does (第三十三条(九)). */
  readonly elsewhere: (Pointed & { readonly organ: string }) | null
}

/** How much more a word in the subject, the first line, says than one in the text. */
const inSubject = 3
/** Less is a word in passing: it takes one of four characters, one in the subject, or several. */
const enough = 3

/** First line: the subject. */
export function suggestionFor(text: string): Suggestion {
  const subjectEnds = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')
  const own = pointedBy(foundIn(text, ownWords), subjectEnds)
  const sections = own
    .filter(({ score }) => score >= enough)
    .map(({ name, ...rest }) => ({ code: name, ...rest }))
    .slice(0, 3)
  const [other] = pointedBy(foundIn(text, otherWords), subjectEnds)
  const isOther = other && other.score >= enough && other.score > (sections[0]?.score ?? 0)
  return {
    sections,
    elsewhere: isOther ? { organ: other.name, words: other.words, score: other.score } : null,
  }
}

export interface Suggested extends Pointed {
  readonly unit: UnitId
}

/** The sections, as units of this bureau. */
export const unitsOf = ({ sections }: Suggestion, org: Directory): Suggested[] =>
  sections.flatMap(({ code, ...rest }) => {
    const unit = org.unitByCode(code)
    return unit ? [{ unit: unit.id, ...rest }] : []
  })

interface Word {
  readonly name: string
  readonly word: string
  /** Characters, without the gap. */
  readonly length: number
  /** The parts on both sides of a gap; one where there is none. */
  readonly parts: readonly string[]
  readonly pattern: RegExp
}

const ownWords = patternsOf(sectionWords)
const otherWords = patternsOf(organWords)

function patternsOf(all: Readonly<Record<string, string>>): Word[] {
  return Object.entries(all).flatMap(([name, words]) =>
    words
      .trim()
      .split(/\s+/u)
      .map((word) => {
        const parts = word.split('…')
        return {
          name,
          word,
          parts,
          length: parts.join('').length,
          pattern: new RegExp(parts.join(String.raw`[^，。；！？,;!?\n]{0,8}?`), 'u'),
        }
      }),
  )
}

interface Found extends Word {
  readonly from: number
  readonly to: number
}

function placeOf({ parts, pattern }: Word, text: string): { from: number; to: number } | null {
  const from = text.indexOf(parts[0]!)
  if (from < 0) return null
  if (parts.length === 1) return { from, to: from + parts[0]!.length }
  const match = parts.every((part) => text.includes(part)) ? pattern.exec(text) : null
  return match && { from: match.index, to: match.index + match[0].length }
}

/** Each word where it stands first; one inside a longer one of another name is part of that one. */
function foundIn(text: string, words: readonly Word[]): Found[] {
  const found = words.flatMap((word) => {
    const place = placeOf(word, text)
    return place ? { ...word, ...place } : []
  })
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.length >= one.length &&
          other.to - other.from > one.to - one.from &&
          (other.name !== one.name || other.word.includes(one.word)) &&
          other.from <= one.from &&
          other.to >= one.to,
      ),
  )
}

function pointedBy(
  found: readonly Found[],
  subjectEnds: number,
): (Pointed & { readonly name: string })[] {
  const byName = new Map<string, Found[]>()
  for (const one of found) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  return [...byName]
    .map(([name, words]) => ({
      name,
      words: words.map(({ word }) => word.replaceAll('…', '')),
      score: words.reduce(
        (sum, { length, from }) => sum + (length - 1) * (from < subjectEnds ? inSubject : 1),
        0,
      ),
    }))
    .toSorted((one, other) => other.score - one.score)
}
