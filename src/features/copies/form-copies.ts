/** The addresses that a form itself shows: copied while it is a draft, and its own files once it is published. */
import type { Form } from '../../forms/form.ts'
import type { Uuid } from '../../kernel/id.ts'
import { noteUnshown } from '../files/queries.ts'
import type { Context } from '../handle.ts'
import { addressesOfForm, shownForm } from './addresses.ts'
import { copiedForForm, forgetUnnamed, setFormCopies } from './queries.ts'

/** Has a draft’s form copied; `before` is the form it had. Nothing is asked where neither names an address. */
export const copyForm = async (
  { tx, now }: Context,
  job_id: Uuid,
  form: Form,
  before?: Form,
): Promise<void> => {
  const named = addressesOfForm(form)
  if (named.length === 0 && (before === undefined || addressesOfForm(before).length === 0)) return
  await setFormCopies(tx, job_id, named, now)
  await noteUnshown(tx, await forgetUnnamed(tx, job_id), now)
}

/** The form with the files in the place of their addresses, and those files; the form itself when it names none. */
export const settledForm = async (
  { tx }: Context,
  job_id: Uuid,
  form: Form,
): Promise<{ form: Form; files: Uuid[] }> => {
  if (addressesOfForm(form).length === 0) return { form, files: [] }
  const copied = await copiedForForm(tx, job_id)
  return { form: shownForm(form, copied), files: Object.values(copied ?? {}) }
}
