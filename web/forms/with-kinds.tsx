/** Draws a form, or what tells of one, once the tools of its items are here. */
import { type ReactNode, Suspense, use } from 'react'
import type { Form } from '../../src/forms/form.ts'
import { Loading } from '../parts/page.tsx'
import { kindsComing } from './later-kinds.ts'

type Props = { form: Form; children: ReactNode }

const Waiting = ({ form, children }: Props) => {
  const promise = kindsComing(form.pages.flatMap(({ items }) => items.map(({ type }) => type)))
  if (promise !== undefined) use(promise)
  return children
}

export const WithKinds = ({ form, children }: Props) => (
  <Suspense fallback={<Loading />}>
    <Waiting form={form}>{children}</Waiting>
  </Suspense>
)
