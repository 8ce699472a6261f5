/**
 * The rules that a decision about a person may rest on, each with its version; nothing else is a ground.
 * A changed rule gets a new version, and a decision keeps the one that the person was told. What is
 * `grave` ends an account at once, and then a review by another human starts by itself (charter R22).
 */
import type { Grave, RuleName } from './case-schemas.ts'

type Rule = { version: number; says: string; grave: Grave | null }

const ordinary = (says: string): Rule => ({ version: 1, says, grave: null })
const grave = (ground: Grave, says: string): Rule => ({ version: 1, says, grave: ground })

export const RULE_BOOK = {
  abuse: ordinary('Nobody is insulted, threatened or harassed, in answers or anywhere else.'),
  made_up_answers: ordinary('Answers are one’s own honest work, not made up or at random.'),
  copied_answers: ordinary('Answers are not copied from others or repeated from task to task.'),
  ai_where_forbidden: ordinary('Where a job asks for answers without AI, none is used.'),
  shared_account: ordinary('An account is used by the one person it belongs to.'),
  data_misuse: ordinary('What a task shows is not kept, passed on or used for anything else.'),
  unsafe_conduct: ordinary('Nobody is put in danger by the way a task is done.'),
  violence: grave('violence', 'Violence, or a serious threat of it.'),
  fraud: grave('fraud_with_loss', 'Deceit by which somebody lost money.'),
  identity_theft: grave('identity_theft', 'Acting under the identity of somebody else.'),
  minors: grave('sexual_content_with_minors', 'Sexual content that involves minors.'),
  automation: grave('proven_automation', 'Answers handed in by a program, and proven to be.'),
  several_accounts: grave('multiple_accounts', 'One person working through several accounts.'),
} as const satisfies Record<RuleName, Rule>

/** The grave ground of a case, if it has one: of its rule, or of repeating what was warned of. */
export const graveGround = (rule: RuleName, after_warning: boolean): Grave | null =>
  RULE_BOOK[rule].grave ?? (after_warning ? 'same_breach_after_warning' : null)
