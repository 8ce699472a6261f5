/** Receipts as files: signed by the instance, checked offline, kept where nobody can delete them. */
import { useMutation } from '@tanstack/react-query'
import { transportOf } from '../../api/role.tsx'
import { call, type Earning } from '../../api.generated.ts'
import { saveFile } from '../../parts/save-file.ts'

const saveJson = (name: string, content: unknown): void =>
  saveFile(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json')

const fetchReceipt = async (line: Earning): Promise<unknown> => {
  const { signed } = await call('get_receipt', { receipt_id: line.id }, {}, transportOf('worker'))
  return signed
}

/** One receipt is a file of its own; several come as one list. */
const keepReceipts = async (lines: readonly Earning[]): Promise<void> => {
  const [only] = lines
  if (lines.length === 1 && only !== undefined)
    return saveJson(`fairhand-receipt-${only.id}.json`, await fetchReceipt(only))
  const signed: unknown[] = []
  for (const line of lines) signed.push(await fetchReceipt(line))
  saveJson(`fairhand-receipts-${new Date().toISOString().slice(0, 10)}.json`, signed)
}

export const useReceipts = () => {
  const keeping = useMutation({ mutationFn: keepReceipts })
  return {
    keep: (lines: readonly Earning[]) => !keeping.isPending && keeping.mutate(lines),
    busy: keeping.isPending,
    error: keeping.error,
  }
}
