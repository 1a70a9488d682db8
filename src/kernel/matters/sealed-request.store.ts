import { canonical } from '#kernel/audit/canonical.ts'
import { sm3 } from '#kernel/audit/sm3.ts'
import type { Request } from '#kernel/matters/engine.store.ts'
import type { AnyAction } from '#kernel/matters/matter.ts'
import { schemaOf } from '#kernel/matters/page.ts'
import { knownIn, mapTyped, remasked, withoutKnown } from '#kernel/privacy/known.ts'
import { maskIdNumbers } from '#kernel/privacy/mask.ts'
import { holdsPersonal, mapPersonal, replacePersonal } from '#kernel/privacy/personal.ts'
import type { Sealer } from '#kernel/privacy/sealer.store.ts'

/** What a command brings in of people, at the door: sealed where the form asks for it, masked elsewhere. */

/**
 * The request with its personal data sealed. What would not pass as text goes on as it is, to be
 * refused; and nobody hands in what was sealed for another matter.
 */
export function sealedRequest(
  action: AnyAction<unknown>,
  request: Request,
  sealer: Sealer | undefined,
): Request {
  const isGood = action.input.safeParse(request.input).success
  const input = replacePersonal(schemaOf(action), request.input, (kind, given) => {
    if (typeof given !== 'string') return request.isFollow ? given : null
    return isGood && sealer ? sealer.seal(kind, given) : given
  })
  return { ...request, input }
}

/**
 * The request with everything masked that it or the matter knows of people, wherever it was typed, and
 * whatever is an identity number, whoever's it is.
 */
export function namelessRequest(
  action: AnyAction<unknown>,
  request: Request,
  data: unknown,
  sealer: Sealer | undefined,
): Request {
  if (!sealer) return request
  if (!holdsPersonal(request.input) && !holdsPersonal(data)) return request
  const known = knownIn([request.input, data], sealer)
  const change = (text: string) => maskIdNumbers(withoutKnown(text, known))
  const input = mapTyped(schemaOf(action), request.input, change)
  return { ...request, input: remasked(input, known) }
}

/** Personal data counts by its mark: sealed twice, the same text looks different. */
export function digestOf(request: Request, isPersonal: boolean): string {
  const { matter, type, action, person } = request
  const input = isPersonal ? mapPersonal(request.input, ({ mark }) => mark) : request.input
  return sm3(
    canonical({ matter: matter ?? null, type: type ?? null, action, input: input ?? null, person }),
  )
}
