/** Pictures and rows on their way into the draft. What arrived is not sent twice. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { transportOf, useRole } from '../../../api/role.tsx'
import { codeOf } from '../../../api/use-api.ts'
import { call } from '../../../api.generated.ts'
import type { DataField } from './mapping.ts'
import { picturesNamed, type Row, withFiles } from './rows.ts'
import { type Progress, sendPictures, sendRows } from './send.ts'

export const useSending = (job_id: string, fields: readonly DataField[], onDone: () => void) => {
  const role = useRole()
  const cache = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const ids = useRef(new Map<string, string>())
  const transport = transportOf(role)
  const send = useMutation({
    mutationFn: async ({
      rows,
      pictures,
    }: {
      rows: Row[]
      pictures: ReadonlyMap<string, File>
    }) => {
      await sendPictures(transport, picturesNamed(fields, rows, pictures), ids.current, setProgress)
      const ready = withFiles(fields, rows, ids.current)
      try {
        await sendRows(transport, job_id, ready, setProgress)
      } catch (error) {
        if (codeOf(error) !== 'conflict') throw error
        // An upload whose page was closed is still under way: nothing of it is wanted.
        await call('clear_tasks', { job_id }, {}, transport)
        await sendRows(transport, job_id, ready, setProgress)
      }
    },
    onSettled: () => setProgress(null),
    onSuccess: async () => {
      for (const read of ['get_job', 'list_tasks', 'list_jobs'])
        await cache.invalidateQueries({ queryKey: [read] })
      onDone()
    },
  })
  return { send, progress }
}
