/** Silence, purpose, AI, origin, licence: what every worker reads before accepting. */
import { useLingui } from '@lingui/react/macro'
import { useLocale } from '../../parts/amount.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { AI_USE, INPUT_ORIGIN, PURPOSE } from '../../words/choices.ts'
import { formatDuration } from '../../words/time.ts'
import { ChoiceField } from '../choice-field.tsx'
import { FlagsField } from '../content/flags-field.tsx'
import { RepairFields } from './repair-fields.tsx'
import type { DraftJob } from './use-draft-job.ts'

const HOUR = 3600
const DAY = 24 * HOUR
/** Silence pays after: what can be chosen. */
const SILENCES = [HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY]

export const Told = ({ draft }: { draft: DraftJob }) => (
  <div className="grid gap-6">
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Silence draft={draft} />
      <Purposes draft={draft} />
      <Afterwards draft={draft} />
    </div>
    <RepairFields draft={draft} />
    <FlagsField
      flags={draft.terms.content_flags}
      onFlags={(content_flags) => draft.change({ content_flags })}
    />
  </div>
)

const Silence = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { terms, change } = draft
  const { auto_approve_seconds: silence = 3 * DAY } = terms
  const silences = [...new Set([...SILENCES, silence])].sort((a, b) => a - b)
  return (
    <SelectField
      label={t`If nobody looks, an answer is approved and paid after`}
      value={silence}
      onChange={(event) => change({ auto_approve_seconds: Number(event.target.value) })}
    >
      {silences.map((seconds) => (
        <option key={seconds} value={seconds}>
          {formatDuration(locale, seconds, 'long')}
        </option>
      ))}
    </SelectField>
  )
}

const Purposes = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const { terms, change } = draft
  return (
    <>
      <ChoiceField
        label={t`What the answers are for`}
        words={PURPOSE}
        value={terms.purpose}
        onValue={(purpose) => change({ purpose })}
      />
      <ChoiceField
        label={t`May people use AI for it?`}
        words={AI_USE}
        value={terms.ai_use}
        onValue={(ai_use) => change({ ai_use })}
      />
      <ChoiceField
        label={t`Who made what they look at?`}
        words={INPUT_ORIGIN}
        value={terms.input_origin}
        onValue={(input_origin) =>
          change({ input_origin, ...(input_origin === 'human' && { repair: undefined }) })
        }
      />
    </>
  )
}

/** What happens to the answers. */
const Afterwards = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const { terms, change } = draft
  const { data_use: use } = terms
  return (
    <>
      <TextField
        label={t`Licence of the answers`}
        required
        maxLength={200}
        fault={use.licence.trim() === '' && t`This needs words.`}
        value={use.licence}
        onChange={(event) => change({ data_use: { ...use, licence: event.target.value } })}
      />
      <SelectField
        label={t`Who gets to see them`}
        value={use.seen_by}
        onChange={(event) =>
          change({ data_use: { ...use, seen_by: event.target.value as typeof use.seen_by } })
        }
      >
        <option value="requester">{t`Only your organisation`}</option>
        <option value="public">{t`Everybody`}</option>
      </SelectField>
    </>
  )
}
