/** Taking turns: what comes while others are under way waits, but for none that is stuck. */
import { GROUP_LIMITS } from '../../kernel/limits/speed/group-limits.ts'

/** Whose turns they are counted among. */
export type Turns = { underWay: number }

/** Whether another may begin now, when so many wait: at once where none is under way, beside one only in full. */
export const hasTurn = ({ underWay }: Turns, waiting: number): boolean =>
  underWay === 0 ? waiting > 0 : underWay < GROUP_LIMITS.under_way && waiting >= GROUP_LIMITS.most

/** Does `work`, which never throws, and calls `next` when it ends or has taken too long to be waited for. */
export const inTurn = (turns: Turns, work: () => Promise<void>, next: () => void): void => {
  turns.underWay += 1
  let counted = true
  const done = (): void => {
    if (!counted) return
    counted = false
    clearTimeout(patience)
    turns.underWay -= 1
    next()
  }
  const patience = setTimeout(done, GROUP_LIMITS.patience_ms)
  void work().finally(done)
}
