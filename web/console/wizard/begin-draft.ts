/** Makes a draft and goes on with it in the wizard. */
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { transportOf, useRole } from '../../api/role.tsx'
import { useInstance } from '../../api/use-instance.ts'
import { call, type Input } from '../../api.generated.ts'
import { leastReward, minorOf, moneyOf } from '../../words/sums.ts'
import { useMembership } from '../membership.tsx'

type Beginning = Omit<Input<'create_job'>, 'reward'> & { estimated_seconds: number }

/** `termsOf` tells what to begin with; pay is a quarter above the floor until somebody says otherwise. */
export const useBeginDraft = <T>(termsOf: (of: T) => Promise<Beginning>) => {
  const role = useRole()
  const navigate = useNavigate()
  const { currency } = useMembership()
  const floor = useInstance()?.pay_floor_per_hour.find((one) => one.currency === currency)
  return useMutation({
    mutationFn: async (of: T) => {
      const terms = await termsOf(of)
      const hour = floor === undefined ? 0n : (minorOf(floor) ?? 0n)
      const least = leastReward(hour, terms.estimated_seconds)
      const reward = moneyOf(least + least / 4n, currency) as { amount: string; currency: 'EUR' }
      return call('create_job', { ...terms, reward }, {}, transportOf(role))
    },
    onSuccess: ({ id }) =>
      navigate({ to: '/jobs/$job/edit', params: { job: id }, search: { step: 'data' } }),
  })
}
