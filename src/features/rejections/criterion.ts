/** The criterion that a reason itself implies: pure. */
import type { Form } from '../../forms/form.ts'
import { itemsOf } from '../../forms/items-of.ts'
import type { EvidencePiece, RejectionReason } from './rejection-schemas.ts'

/** Where the item of this id stands in the form. */
const pointerToItem = (form: Form, id: string): string | undefined => {
  for (const [page, { items }] of form.pages.entries()) {
    const index = items.findIndex((item) => item.id === id)
    if (index >= 0) return `/form/pages/${page}/items/${index}`
  }
  return undefined
}

/** The criterion that follows from the reason itself; off_criterion must name its own. */
export const impliedCriterion = (
  reason: RejectionReason,
  form: Form,
  evidence: readonly EvidencePiece[],
): string | undefined => {
  if (reason === 'off_criterion') return undefined
  if (reason === 'ai_used') return '/ai_use'
  if (reason === 'too_fast') return '/estimated_seconds'
  const named = evidence.find(({ item }) => item !== undefined)?.item
  const first = itemsOf(form).find((item) => 'cant_tell' in item)?.id
  return pointerToItem(form, named ?? first ?? '')
}
