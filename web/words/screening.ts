/** What texts may not ask of people, in words. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TextFinding } from '../api.generated.ts'

export const ASKS_FOR: Record<TextFinding['asks_for'], MessageDescriptor> = {
  contact: msg`Asks for contact data`,
  identity_document: msg`Asks for an identity document`,
  secret: msg`Asks for a password or a code`,
  bank_details: msg`Asks for bank details`,
  location: msg`Asks where somebody is`,
  child_safety: msg`Concerns the safety of children`,
}

/** The text that a pointer names in the terms of a job; undefined for a task’s. */
export const textAt = (terms: unknown, pointer: string): string | undefined => {
  let here = terms
  for (const name of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<string, unknown>)[name]
  }
  return typeof here === 'string' ? here : undefined
}
