import { expect, test } from 'vitest'
import { readSignInSearch } from './sign-in-search.ts'

const to = (address: string) => readSignInSearch(new URLSearchParams({ to: address })).to

test('after signing in one lands on this site only', () => {
  expect(to('/work/earnings')).toBe('/work/earnings')
  expect(to('/console/jobs/job_1')).toBe('/console/jobs/job_1')
  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:x',
    '',
  ])
    expect(to(elsewhere), elsewhere).toBeNull()
  expect(readSignInSearch(new URLSearchParams()).to).toBeNull()
})
