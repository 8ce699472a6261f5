/** Refusals about models that people talk to. */
import type { ErrorEntry } from './entry.ts'

export const modelRefusals = {
  model_budget_spent: {
    status: 409,
    title: 'The requester allows no further requests here',
    hint: 'Hand in what there is, or give the task back; pays_return of list_model_turns says whether that is paid.',
  },
  model_url_refused: {
    status: 422,
    title: 'No model is called at this address',
    hint: 'Name a public https address of an OpenAI-compatible server, up to its /v1.',
  },
  model_missing: {
    status: 409,
    title: 'A model of this form is not there',
    hint: 'Create it with create_model and name its id in the item, or choose another.',
  },
} as const satisfies Record<string, ErrorEntry>
